"""Words for people: titles put before names, kin, callings, and the gender some of them tell."""

from collections.abc import Mapping
from functools import lru_cache
from importlib import resources

from generator.recognition.words.word_tables import words

HE = "he"
SHE = "she"

_MALE = words(
    "mr mister sir lord king prince duke baron count emperor sultan emir sheikh shaikh imam mullah maulana maulvi ayatollah "
    "pope cardinal archbishop bishop father brother monsieur señor senor herr signor haji hajji alhaji tsar czar shah "
    "man boy gentleman guy son dad grandfather grandson uncle nephew husband widower boyfriend fiancé groom stepfather "
    "stepson policeman businessman spokesman chairman congressman councilman assemblyman salesman fireman fisherman "
    "clergyman cameraman serviceman statesman sportsman nobleman craftsman gunman actor waiter landlord monk lad "
    "statesman alderman ombudsman cleric priest rabbi patriarch dato datuk"
)
_FEMALE = words(
    "mrs ms miss madam madame mme lady dame queen princess duchess baroness countess empress sultana sister señora senora "
    "signora frau woman girl mother mom mum grandmother granddaughter daughter aunt niece wife widow girlfriend fiancée "
    "bride stepmother stepdaughter policewoman businesswoman spokeswoman chairwoman congresswoman councilwoman "
    "assemblywoman saleswoman sportswoman actress waitress hostess landlady heroine nun midwife housewife tsarina "
    "schoolgirl schoolmistress goddess begum"
)

TITLES = words(
    "mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend fr father sister brother sheikh shaikh sheik "
    "imam mullah mulla maulana maulvi ayatollah hojatoleslam haji hajji pope cardinal archbishop bishop rabbi pastor "
    "king queen prince princess emperor empress sultan emir duke duchess count countess baron baroness tsar president "
    "vice-president premier chancellor governor gov senator sen representative rep congressman congresswoman "
    "councilman councilwoman councillor mayor minister secretary attorney judge justice speaker ambassador general "
    "gen lieutenant lt major maj brigadier brig colonel col captain capt sergeant sgt corporal cpl private pvt "
    "admiral adm commander cmdr marshal commodore officer deputy sheriff detective inspector superintendent constable "
    "chief chairman chairwoman chairperson director coach engineer engr barrister hon honourable honorable datuk dato "
    "comrade monsieur madame mme señor señora doña signor spokesman spokeswoman spokesperson advocate manager "
    "policeman policewoman trooper cadet deacon chaplain mp"
)
"""Courtesies, ranks and offices that stand before a name and are no part of it, whoever found the name."""

COURTESIES = words("mr mrs ms miss mx sir madam monsieur madame mme señor señora doña signor lady lord dame")
"""Titles that tell a gender at most."""

HONORIFICS = TITLES | words(
    "mister doctor moulana hajj alhaji alhaja hajia bro czar councilor assemblyman assemblywoman commissioner det "
    "insp supt pc chair ceo dato' ustaz ustadh pandit mlle senor senora sr sra herr frau signora superstar actor "
    "actress singer rapper comedian producer journalist reporter correspondent lawyer activist economist analyst "
    "historian scientist researcher author writer poet novelist artist architect photographer midfielder striker "
    "goalkeeper defender forward skipper teacher student nurse policemen patrolman ltc ssgt msgt cst archdeacon abbot "
    "dalai crown-prince co-founder founder otunba oba eze igwe alaafin chef cllr mps qari ustad shri smt puan "
    "mallam alh comr ombudsman hrh hrm"
)
"""Titles, and callings that the press puts before a name like a title."""

TITLE_LINKS = words(
    "vice deputy former ex acting interim chief first air senior assistant associate prime foreign defence defense finance "
    "interior home attorney executive field staff master sub seri "
    "rear wing squadron group party opposition house minority majority "
    "state federal district supreme high court police army navy then-president crown general of and the for & - , tan sri "
    "managing principal lead co retired late right most his her excellency honour majesty royal highness "
    "external internal financial medical technical commercial legal political operating administrative affairs health education justice trade security national secretary-general special envoy"
)
"""Words that only join or qualify titles: "Vice President", "Secretary of State"."""

SPELLED_OUT: Mapping[str, str] = {
    "gov": "Governor",
    "sen": "Senator",
    "rep": "Representative",
    "prof": "Professor",
    "det": "Detective",
    "insp": "Inspector",
    "supt": "Superintendent",
    "cllr": "Councillor",
    "ld": "Lord",
}
"""Abbreviated titles, as keys, written out."""

OFFICE_FIELDS = words(
    "police prime foreign defence defense finance interior vice fire party union opposition health attorney chief former "
    "education justice trade energy culture transport agriculture environment"
)
"""Words that make one office with the noun behind them: the police chief, the prime minister."""

KIN = words(
    "father mother son daughter brother sister husband wife widow widower grandfather grandmother grandson granddaughter "
    "uncle aunt nephew niece cousin stepfather stepmother stepson stepdaughter half-brother half-sister twin parent parents "
    "sibling siblings children sons daughters brothers sisters fiancé fiancée fiance fiancee in-law late"
)

_CALLINGS = words(
    "man woman boy girl child person teenager student pupil teacher lecturer scholar official officer soldier fighter "
    "militant rebel gunman suspect victim witness survivor prisoner detainee defendant plaintiff killer attacker bomber "
    "robber thief driver passenger pilot captain sailor nurse doctor surgeon physician patient expert analyst scientist "
    "economist historian activist protester demonstrator campaigner supporter lawyer attorney prosecutor judge juror "
    "president minister premier chancellor governor mayor senator lawmaker legislator politician candidate ambassador "
    "diplomat envoy spokesman spokeswoman spokesperson leader chief head chairman chairwoman chairperson director manager "
    "executive boss owner founder co-founder chef farmer worker employee resident neighbor neighbour citizen villager "
    "tourist journalist reporter editor author writer poet novelist critic columnist photographer actor actress singer "
    "musician guitarist drummer artist painter designer architect engineer developer programmer coach trainer player "
    "striker goalkeeper midfielder defender batsman bowler pitcher quarterback athlete runner swimmer boxer champion "
    "king queen prince princess emperor monarch priest bishop cardinal pope imam cleric rabbi pastor monk nun general "
    "colonel commander lieutenant sergeant marshal admiral policeman policewoman cop detective agent inspector sheriff "
    "father mother son daughter brother sister husband wife widow uncle aunt nephew niece cousin friend colleague partner "
    "businessman businesswoman entrepreneur banker investor trader broker accountant secretary clerk aide adviser advisor "
    "assistant deputy counselor commissioner councillor councilor delegate representative negotiator mediator observer "
    "member guest host hero star celebrity model dancer composer conductor producer filmmaker screenwriter comedian "
    "presenter anchor broadcaster whistleblower hacker dissident refugee migrant hostage rapper linguist mathematician "
    "physicist chemist biologist philosopher psychologist sociologist professor dean rector principal firefighter paramedic "
    "congressman congresswoman chairperson treasurer ombudsman butcher baker carpenter mechanic electrician plumber "
    "fisherman guard guardian nominee winner loser successor predecessor heir ruler dictator tyrant creator inventor "
    "pioneer veteran cricketer footballer golfer cyclist wrestler referee umpire mathematician astronomer astronaut "
    "meteorologist geologist archaeologist anthropologist theologian missionary preacher evangelist apostle prophet saint "
    "landlord tenant customer client consumer buyer seller shopkeeper trader merchant blogger youtuber influencer "
    "tycoon billionaire millionaire strategist pollster lobbyist mastermind kingpin ringleader warlord emir sheikh "
    "solicitor barrister organiser organizer rapporteur comptroller headteacher headmaster headmistress coroner magistrate "
    "collector convenor convener counsel conservator coordinator administrator technician midwife vet portfolio-holder "
    "provost auditor registrar curator librarian organist superintendent vice-chancellor chieftain elder commandant "
    "fan follower believer user viewer reader lover native baby infant toddler kid adult youth orphan bride groom"
)

_OTHER_PERSONS = KIN - {"late", "parents", "siblings", "children", "sons", "daughters", "brothers", "sisters"} | words(
    "mum mom mother-in-law father-in-law spouse boyfriend girlfriend ex-husband ex-wife traveler traveller dad guy gentleman "
    "lady bloke chap youngster pensioner inmate recruit shooter perpetrator offender sibling proponent supporter co-owner "
    "co-author alumnus graduate benefactor recipient character youth narrator protagonist hero heroine speaker "
    "caller commuter shopper motorist cleaner caretaker nanny babysitter neighbour applicant claimant petitioner appellant"
)
"""Nouns for people that say too little of somebody to stand on a page as a calling."""

_CALLING_ENDINGS = ("man", "woman", "person", "ist", "ologist", "logian")


def word_key(word: str) -> str:
    """A word as the tables here have it: small letters, no full stop at the end."""
    return word.casefold().rstrip(".")


def is_calling(lemma: str) -> bool:
    """Whether the common noun means a person: "teacher", "spokeswoman", "linguist"."""
    return lemma in _CALLINGS or (len(lemma) > 6 and lemma.endswith(_CALLING_ENDINGS))


def is_person(lemma: str) -> bool:
    """Whether the common noun means a person, by calling, kinship or otherwise: "teacher", "mum", "traveller"."""
    return is_calling(lemma) or lemma in _OTHER_PERSONS


def gender_of_word(word: str) -> str | None:
    """The gender a title, kinship word or calling tells: "she", "he" or None."""
    key = word_key(word)
    if key in _FEMALE:
        return SHE
    return HE if key in _MALE else None


@lru_cache(maxsize=1)
def _given_names() -> Mapping[str, str]:
    folder = resources.files("generator.recognition.words") / "data"
    genders: dict[str, str] = {}
    for gender, file_name in ((HE, "given_names_male.txt"), (SHE, "given_names_female.txt")):
        lines = (folder / file_name).read_text(encoding="utf-8").splitlines()
        genders.update((line, gender) for line in lines if line and not line.startswith("#"))
    return genders


def gender_of_given_name(folded_name: str) -> str | None:
    """Which gender nearly all bearers of a given name have; a hint for pronouns, never a fact to print."""
    return _given_names().get(folded_name)


def is_given_name(folded_name: str) -> bool:
    """Whether the word is known as a given name."""
    return folded_name in _given_names()
