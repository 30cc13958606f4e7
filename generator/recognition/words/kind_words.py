"""Common nouns that say what kind of thing a name names, beside it or as its last word."""

from generator.recognition.words.word_tables import words

COMPANY_NOUNS = words(
    "company firm corporation business manufacturer maker carrier airline bank lender insurer retailer supermarket chain "
    "publisher producer operator supplier startup start-up brewery brewer automaker carmaker developer conglomerate "
    "multinational subsidiary group giant brand broker brokerage utility"
)
"""Nouns for businesses, as in "the company"."""

ALSO_PEOPLE = words("producer developer publisher broker operator lender insurer retailer supplier maker giant")
"""Sorts of groups that a person may be as well: "property developer John Doe"."""

GROUP_NOUNS = COMPANY_NOUNS | words(
    "organization organisation party movement militia army force police agency authority ministry department government "
    "administration regime parliament congress senate assembly council commission committee court tribunal union league "
    "federation association society foundation charity ngo institute institution university college school academy club "
    "team side squad band orchestra choir troupe network newspaper magazine paper broadcaster channel station daily "
    "alliance coalition front brigade battalion regiment gang cartel cult sect church denomination bureau board office "
    "watchdog regulator body panel faction opposition military navy service delegation outlet website site think-tank "
    "hospital museum theatre theater laboratory lab consortium bloc cabinet junta insurgency resistance"
)
"""Nouns for groups of people acting as one."""

PLACE_NOUNS = words(
    "city town village hamlet country nation state province region district county prefecture island islands peninsula "
    "valley mountain mountains river lake sea ocean bay gulf coast desert forest suburb neighborhood neighbourhood area "
    "territory capital port municipality borough parish commune emirate kingdom republic continent archipelago canyon "
    "upazila thana taluk tehsil oblast raion barangay "
    "settlement township resort airport square street road avenue bridge park base camp prison"
)
"""Nouns for places."""

GROUP_ENDINGS = words(
    "inc corp corporation co company ltd limited llc plc gmbh ag sa nv bv spa oy ab group holdings partners bank university "
    "college institute academy school party union association federation league council committee commission court tribunal "
    "ministry department agency authority bureau board office foundation fund trust society club fc cf united team "
    "airlines airways lines motors industries technologies systems laboratories pharmaceuticals army navy force forces police "
    "guard guards brigade regiment battalion parliament congress senate assembly cabinet government administration church "
    "front movement alliance coalition organization organisation service services network times post news herald tribune "
    "gazette journal magazine press broadcasting television radio records studios entertainment orchestra philharmonic "
    "choir band communications telecom energy petroleum oil insurance securities capital investments ventures associates "
    "consulting solutions software media publishing foods stores supermarkets brewery"
)
"""Last words of groups' names."""

PLACE_ENDINGS = words(
    "province county district city town village river lake island islands valley mountain mountains hill hills bay gulf sea "
    "ocean peninsula desert strait canal beach street road avenue boulevard lane square bridge park airport station "
    "upazila thana taluk tehsil oblast raion barangay "
    "region territory prefecture cape harbor harbour port highway crossing heights creek springs falls "
    "plaza tower stadium arena palace cathedral mosque temple hospital prison forest canyon basin"
)
"""Last words of places' names."""

THING_ENDINGS = words(
    "study survey poll index act bill treaty agreement accord pact convention protocol award awards prize medal trophy "
    "corpus theorem syndrome disease plan doctrine amendment fair telescope composite industrials average "
    "fellowship scholarship framework bond bonds"
)
"""Last words of the names of things that are no person, group or place."""
