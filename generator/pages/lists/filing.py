"""Where a name is filed in a list from A to Z: people by family name, as libraries do; everything else as it is read.

The rules are those of English-language catalogues: a small "de" or "van" is passed over, a great one counts ("De Niro"),
"al-" is passed over, "bin" counts; rulers and popes go by the name they reign under. Which part of a name is the
family's is not said in print, so names that East Asian families bear are taken to stand first, unless the articles
call the person by the last word alone; names that are given names elsewhere too need the articles to say so.
"""

from collections.abc import Mapping

from generator.records.entity import Entity, EntityKind

_PARTICLES = "de del della der den des di do dos da das du la le van von ten ter zu af av y e al el ul ur"
_BOUND = "bin ibn bint ben st san"
_NUMBERS = "jr sr ii iii iv v vi vii viii ix x xi xii xiii xiv xvi xxiii junior senior"
_THRONES = "pope king queen prince princess emperor empress tsar sultan emir saint"
_EAST_ASIAN = """
    bai bao cai cao chen cheng chiang choi chung dang deng ding duong fang feng gao gong guo hu huang huynh hwang jiang
    kang kwon liang liao liu luo mao meng ngo nguyen noh park peng pham phan qian qin roh ryu shen shin
    tang tian tran tsai tsang vu wan wang wei wen wu xi xiao xie xu yan yang yao ye yeh yoon yu yuan zeng zhang zhao
    zheng zhou zhu zou
"""
_GIVEN_ELSEWHERE = "kim lee li lin sun moon jin han ho jang jung kan lam lau lo long ma ong tan tong wong yi young an"
_PASSED_OVER, _JOINED = frozenset(_PARTICLES.split()), frozenset(_BOUND.split())
_SUFFIXES, _RULERS = frozenset(_NUMBERS.split()), frozenset(_THRONES.split())
_FAMILIES, _ALSO_GIVEN = frozenset(_EAST_ASIAN.split()), frozenset(_GIVEN_ELSEWHERE.split())
_ARTICLES = ("al-", "el-", "ul-", "ad-", "ar-", "as-", "at-", "az-", "an-")


def filing_name(entity: Entity) -> str:
    """The name with what it is filed under in front: "Doe Jane" for Jane Doe."""
    if entity.kind is not EntityKind.PERSON or entity.name.lower().startswith("the "):
        return entity.name
    words = entity.name.split()
    plain = [word.lower().strip(".,()\"'“”‘’") for word in words]
    end = len(words)
    while end > 1 and (plain[end - 1] in _SUFFIXES or not any(map(str.isalpha, plain[end - 1]))):
        end -= 1
    start, stop = _filed(words, plain, end, {alias.name.lower(): alias.count for alias in entity.aliases})
    return " ".join((_without_article(words[start]), *words[start + 1 : stop], *words[:start], *words[stop:]))


def _filed(words: list[str], plain: list[str], end: int, alone: Mapping[str, int]) -> tuple[int, int]:
    """Which words the name is filed under, as a half-open range."""
    if end == 1:
        return 0, 1
    if plain[0] in _RULERS:
        return 1, end
    if "the" in plain[1:end] or _family_first(plain, end, alone):
        return 0, 1
    start = end - 1
    while start > 1 and (
        plain[start - 1] in _JOINED
        or (plain[start - 1] in _PASSED_OVER and words[start - 1][0].isupper() and len(plain[start - 1]) > 1)
    ):
        start -= 1
    return start, end


def _family_first(plain: list[str], end: int, alone: Mapping[str, int]) -> bool:
    first, last = alone.get(plain[0], 0), alone.get(plain[end - 1], 0)
    if plain[0] in _ALSO_GIVEN:
        return first > last
    return plain[0] in _FAMILIES and first >= last


def _without_article(word: str) -> str:
    article = next((one for one in _ARTICLES if word.lower().startswith(one)), "")
    return word[len(article) :] or word
