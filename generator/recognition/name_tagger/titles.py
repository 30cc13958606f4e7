"""Words before a person's name that belong to the office and not to the name."""

from collections.abc import Sequence

_COURTESY = "mr mrs ms miss mx dr aunty auntie uncle prof professor sir dame lord lady madam madame mme monsieur signor señor señora don doña"
_RELIGIOUS = (
    "sheikh shaikh sheik shaykh imam mullah mulla maulana maulvi molvi mawlawi ayatollah hojatoleslam mufti rabbi "
    "father fr brother sister reverend rev pastor bishop archbishop cardinal pope saint apostle prophet haji hajji "
    "swami guru lama rev'd deacon canon vicar chaplain grand"
)
_MILITARY = (
    "general gen lieutenant lt lieut colonel col major maj captain capt commander cmdr commodore admiral adm "
    "brigadier brig marshal corporal cpl sergeant sgt private pvt pte sergent warrant-officer airman air vice rear "
    "chief inspector superintendent detective constable officer policeman policewoman sheriff deputy field marshall "
    "agent trooper cadet squadron wing flight group pol retd rtd ret"
)
_POLITICAL = (
    "president vice-president premier prime minister chancellor secretary senator sen representative rep congressman "
    "congresswoman governor gov mayor ambassador king queen prince princess emperor empress sultan emir amir shah "
    "tsar duke duchess count countess baron baroness crown chief chairman chairwoman chairperson speaker judge justice "
    "attorney councillor councilman councilwoman alderman mp mla mep mk engineer eng engr advocate adv barrister hon "
    "honourable honorable excellency chieftain nawab raja maharaja ratu datuk dato tan sri tun senior director "
    "coach manager spokesman spokeswoman spokesperson ex-president comrade first lady former then late"
)
TITLES = frozenset(f"{_COURTESY} {_RELIGIOUS} {_MILITARY} {_POLITICAL}".split())


def without_titles(words: Sequence[str]) -> int:
    """How many leading words of a person's name are titles. The last word always stays.

    One word that looks like a title before one other word is cut too ("President Sall"), a title alone is not.
    """
    cut = 0
    while cut < len(words) - 1 and (words[cut].lower().rstrip(".") in TITLES or words[cut] in {".", "-", ","}):
        cut += 1
    return cut
