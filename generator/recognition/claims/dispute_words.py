"""Words by which somebody is charged, a charge is pointed back at, and a charge is denied."""

from collections.abc import Mapping

from generator.recognition.words.word_tables import words

DENIALS = words("deny reject dismiss refute dispute rebut disavow repudiate contradict contest debunk")
"""Verbs that turn what they govern into its opposite."""

CHARGES = words("accuse blame suspect charge implicate")
"""Verbs whose subject says that their object did it: "accused the army of killing X"."""

ACCUSING = words("accuse allege blame charge claim contend assert maintain insinuate")
"""Reporting verbs whose content may be called an accusation or an allegation afterwards."""

AVOWALS = words("claim admit accept acknowledge")
"""Verbs whose subject says that it did it: "claimed responsibility for the attack on X"."""

FALSE = words(
    "false untrue wrong incorrect inaccurate baseless groundless unfounded lie fabrication invention propaganda rumor "
    "rumour nonsense rubbish bogus fake hoax misleading preposterous absurd ridiculous ludicrous laughable"
)
"""What a denier calls a report."""

TRUE = words("true so correct accurate case truth")
"""What a denier says a report is not."""

ACCUSATIONS = words("accusation allegation charge insinuation")
"""Nouns that point back at an accusation."""

TOLD = ACCUSATIONS | words(
    "account assertion assessment characterisation characterization claim comment contention finding news notion "
    "remark report rumor rumour statement story suggestion version"
)
"""Nouns that point back at what somebody said: "rejected the claim"."""

POINTING = words("it this that these those")
DEFINITE = words("the this that these those such all both her his their its any")

WRONG = words("wrongdoing guilt misconduct impropriety culpability")
"""What somebody denies who denies whatever the charge is."""

RULINGS = words("court judge jury magistrate tribunal arbitrator referee umpire insurer")
"""Those who dismiss a claim or a charge by ruling on it, not by saying that it is false."""

CALLING = words("call describe label dub brand characterise characterize denounce dismiss deride slam decry")
"""Verbs that say what their object is: "called the report a lie"."""

REBUFFS: Mapping[str, frozenset[str]] = {
    "push": words("back"),
    "hit": words("back"),
    "fire": words("back"),
    "brush": words("aside off"),
    "wave": words("aside away"),
    "shrug": words("off"),
}
"""Verbs that with one of these words reject what they govern: "pushed back against the claim"."""
