"""People of whom an article prints one name only: whose name it is, if that is beyond doubt."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.records.entity import EntityKind
from generator.resolution.joining.clusters import Cluster, Partition, kept_apart
from generator.resolution.joining.confidence import provenance_of
from generator.resolution.joining.namesakes import COURTESIES, gender_conflict, likeness_of
from generator.resolution.joining.scoring import JOIN, UNDECIDED, Score, score_pair
from generator.resolution.names.name_keys import lone_name
from generator.resolution.names.person_names import NameRelation
from generator.resolution.profiles.stories import Stories

_RULING = frozenset({"king", "queen", "prince", "princess", "pope", "emperor", "sultan", "emir"})
_REIGNING = _RULING | {"sir", "dame", "saint"}
CLEAR_LEAD = 0.15
"""A candidate must lead the next one by this much …"""
CLEAR_PRESENCE = 4
"""… or be in this many times as many articles of the story as all others that come near."""
SOLE_BEARER = 0.1
"""What it is worth that nobody else in the library has the name."""
BEST_KNOWN = 0.25
"""What it is worth to be in FAR_MORE times as many articles as all others of the surname, and in MANY."""
MANY, FAR_MORE = 10, 10
KINDRED = 0.05
"""Likeness from which on a story is kindred."""
STRANGER = -0.15
"""What it is worth that a lone given name would have to be that of somebody whom no article calls so."""
NO_RULER = -0.4
"""What it is worth that a lone name with a ruler's title would have to be that of somebody of other titles."""
STAGE_NAME = 0.15
"""What it is worth that two articles on one matter know somebody by a single name that is part of nobody's in full."""
MOST_CANDIDATES = 100
"""A name with more bearers in the library is left alone."""

Doubts = list[tuple[str, str, Score]]


def place_single_names(partition: Partition, stories: Stories) -> Doubts:
    """Join each lone name to the one person who can be meant, else to the same lone name in the same story.

    Returns:
        Pairs that stay apart and deserve a look: (chain id, chain id, score).
    """
    bearers = _bearers(partition.clusters.values())
    lone = sorted((c for c in partition.clusters.values() if _is_lone(c)), key=_by_weight)
    doubts: Doubts = []
    for cluster in lone:
        doubts += _place(partition, cluster, bearers.get(_word(cluster), []), stories)
    by_word: defaultdict[str, list[Cluster]] = defaultdict(list)
    for cluster in lone:
        if cluster.head.id in partition.clusters:
            by_word[_word(cluster)].append(cluster)
    for word in sorted(by_word):
        by_word[word].sort(key=lambda cluster: cluster.order)
        doubts += _join_alike(partition, by_word[word], stories, sole=word not in bearers)
    return doubts


def _by_weight(cluster: Cluster) -> tuple[int, tuple[str, str]]:
    """The names an article is about go first: "Doe" fifty times is Jane Doe before "Jane" once is."""
    return (-cluster.head.weight, cluster.order)


def _is_lone(cluster: Cluster) -> bool:
    return cluster.kind is EntityKind.PERSON and not cluster.names and not cluster.claims


def _word(cluster: Cluster) -> str:
    return lone_name(cluster.head.name)


def _bearers(clusters: Iterable[Cluster]) -> dict[str, list[Cluster]]:
    """Word to the people whose full name holds it, the last names first."""
    found: defaultdict[str, dict[str, Cluster]] = defaultdict(dict)
    for cluster in sorted(clusters, key=lambda c: c.order):
        if cluster.kind is EntityKind.PERSON:
            for name in cluster.names.values():
                for word in (*name.called, " ".join(name.words), " ".join(name.words[-2:])):
                    found[word][cluster.head.id] = cluster
    return {word: list(owners.values()) for word, owners in found.items()}


def _place(partition: Partition, cluster: Cluster, bearers: Sequence[Cluster], stories: Stories) -> Doubts:
    if any(_may_be_meant(cluster, bearer) for bearer in bearers):
        return []
    candidates = [bearer for bearer in bearers if bearer.head.id in partition.clusters]
    candidates = [bearer for bearer in candidates if not kept_apart(cluster, bearer)]
    if not candidates or len(candidates) > MOST_CANDIDATES:
        return []
    scored = sorted(
        ((_score(cluster, candidate, stories, sole=len(bearers) == 1), candidate) for candidate in candidates),
        key=lambda item: (-item[0].value, item[1].order),
    )
    best, owner = scored[0]
    rivals = [candidate for score, candidate in scored[1:] if best.value - score.value < CLEAR_LEAD]
    if rivals and best.value >= JOIN:
        owner, clear = _most_present(cluster, [owner, *rivals], stories)
        best = next(score for score, candidate in scored if candidate is owner)
        rivals = [] if clear else rivals
    if known := _best_known(cluster, scored, stories):
        owner, best, rivals = known[1], known[0], []
    if best.value >= JOIN and not rivals:
        partition.join(owner, cluster, provenance_of(NameRelation.PART, best.detail))
        return []
    return [(cluster.head.id, owner.head.id, best)] if best.value >= UNDECIDED else []


def _best_known(
    cluster: Cluster, scored: Sequence[tuple[Score, Cluster]], stories: Stories
) -> tuple[Score, Cluster] | None:
    """Whom the library's readers think of at the bare surname, if nothing speaks against it; with the score for that.

    That is somebody in many times as many articles as all others of the surname together. "Mr" or a kindred story must
    bear it out: a line-up's "Doe" is not the president.
    """
    word = _word(cluster)
    by_surname = [(s, c) for s, c in scored if any(name.words[-1] == word for name in c.names.values())]
    fitting = [(s, c) for s, c in by_surname if not gender_conflict(cluster, c)]
    if not fitting or cluster.head.listed_with:
        return None
    score, best = max(fitting, key=lambda item: len(item[1].articles))
    others = sum(len(c.articles) for _, c in fitting if c is not best)
    if len(best.articles) < max(MANY, FAR_MORE * others) or score.value < UNDECIDED:
        return None
    called = cluster.genders and best.genders and cluster.titles & COURTESIES
    if not called and likeness_of(cluster, best, stories) < KINDRED:
        return None
    reason = f"the best known of the name ({BEST_KNOWN:+.2f})"
    return replace(score, value=min(1.0, score.value + BEST_KNOWN), reasons=(*score.reasons, reason)), best


def _may_be_meant(cluster: Cluster, bearer: Cluster) -> bool:
    """Whether the name's own article names the bearer in full and only doubt between several left the name alone there.

    Then it is nobody from elsewhere, however well known.
    """
    ends = {word for name in bearer.names.values() for word in (name.words[0], name.words[-1]) if word in name.called}
    ends |= {" ".join(name.words[-2:]) for name in bearer.names.values()}
    return _word(cluster) in ends and bool(cluster.articles & bearer.articles) and not gender_conflict(cluster, bearer)


def _most_present(cluster: Cluster, candidates: Sequence[Cluster], stories: Stories) -> tuple[Cluster, bool]:
    """The candidate in most articles of the cluster's story, and whether it leads the others beyond doubt.

    News that prints a bare surname means the one its readers know from the other reports.
    """
    near = {article for own in cluster.articles for article, like in stories.likeness_to(own).items() if like >= 0.15}
    presence = {candidate.head.id: len(near & candidate.articles) for candidate in candidates}
    best = max(candidates, key=lambda candidate: (presence[candidate.head.id], candidate.order))
    others = sum(presence.values()) - presence[best.head.id]
    return best, presence[best.head.id] >= CLEAR_PRESENCE * max(others, 1)


def _score(cluster: Cluster, candidate: Cluster, stories: Stories, *, sole: bool = False) -> Score:
    score = score_pair(cluster, candidate, NameRelation.PART, stories)
    if _is_given_name_of_stranger(cluster, candidate):
        reason = f"a given name that articles do not use alone ({STRANGER:+.2f})"
        score = replace(score, value=score.value + STRANGER, reasons=(*score.reasons, reason))
    if _is_no_ruler(cluster, candidate):
        reason = f"no {min(_RULING & _words_of(cluster.titles))} ({NO_RULER:+.2f})"
        score = replace(score, value=max(0.0, score.value + NO_RULER), reasons=(*score.reasons, reason))
    if not sole:
        return score
    reason = f"nobody else here has the name ({SOLE_BEARER:+.2f})"
    return replace(score, value=min(1.0, score.value + SOLE_BEARER), reasons=(*score.reasons, reason))


def _is_given_name_of_stranger(cluster: Cluster, candidate: Cluster) -> bool:
    """Whether the lone name is no surname, and no article calls the candidate by it, as those on Xi Jinping do.

    Reports call nobody by a given name but those they have met; kings and popes have no other.
    """
    word = _word(cluster)
    if not candidate.names or candidate.printed[word] or any(_REIGNING & set(t.split()) for t in cluster.titles):
        return False
    return not any(" ".join(name.words).endswith(word) for name in candidate.names.values())


def _is_no_ruler(cluster: Cluster, candidate: Cluster) -> bool:
    """Whether "King John" would be a John Doe whom most articles give other titles."""
    if not _RULING & _words_of(cluster.titles):
        return False
    titled = [_words_of(chain.titles) for chain in candidate.chains if chain.titles]
    return 2 * sum(bool(_RULING & words) for words in titled) < len(titled)


def _words_of(titles: Iterable[str]) -> set[str]:
    return {word for title in titles for word in title.split()}


def _join_alike(partition: Partition, clusters: Sequence[Cluster], stories: Stories, *, sole: bool) -> Doubts:
    """Join equal lone names that one story prints; the others are doubtful, each beside the first."""
    for index, cluster in enumerate(clusters):
        for other in clusters[:index]:
            left, right = partition.of_chain(other.head.id), partition.of_chain(cluster.head.id)
            if left is None or right is None or left is right or kept_apart(left, right):
                continue
            score = _score(left, right, stories)
            if sole and left.told & right.told and not (left.head.listed_with or right.head.listed_with):
                reason = f"known by one name, in articles of one kind ({STAGE_NAME:+.2f})"
                score = replace(score, value=score.value + STAGE_NAME, reasons=(*score.reasons, reason))
            if score.value >= JOIN - 0.1:
                partition.join(left, right, provenance_of(NameRelation.PART, score.detail))
                break
    first, *others = clusters
    return [(first.head.id, other.head.id, _score(first, other, stories)) for other in others]
