"""Who a pronoun that speaks cannot mean: somebody named in the very words it says."""

from spacy.tokens import Token

from generator.recognition.coreference.chain_draft import ChainDraft
from generator.recognition.coreference.referents import Referent, Scene, is_saying

_REACH = 3


def is_in_what_it_says(scene: Scene, referent: Referent, pronoun: Token) -> bool:
    """Whether somebody is named in the words that the pronoun says: in "“Doe must go,” she said" she is not Doe.

    Without quotation marks that holds only if another was speaking before: reports of somebody's own story name her.
    """
    if tells_of(scene, referent, pronoun):
        return True
    token, cue = scene.doc[referent.position], pronoun.head
    if not token.i < pronoun.i < cue.i or token.pos_ == "PRON" or token.dep_ in {"poss", "compound"}:
        return False
    if pronoun.dep_ != "nsubj" or not (pronoun.nbor(-1).is_punct or pronoun.nbor(-1).is_quote):
        return False
    held = next((each for each in (token, *token.ancestors) if each.head == cue and each != cue), None)
    if held is None or held.dep_ != "ccomp" or not is_saying(cue.lemma_):
        return False
    quoted = any(scene.zone_at[i] >= 0 for i in range(cue.sent.start, pronoun.i))
    if quoted:
        return scene.zone_at[token.i] >= 0
    speaker = last_speaker(scene, pronoun)
    return speaker is not None and speaker.draft is not referent.draft and _is_pronoun(scene, speaker, pronoun)


def tells_of(scene: Scene, referent: Referent, pronoun: Token) -> bool:
    """Whether what "he said" goes on to tell of somebody by name or description: he is another.

    So is he in "he said Doe would stay", and for a singer in "he said the singer would stay".

    Source: principle C of binding theory, Chomsky, Lectures on Government and Binding (1981).
    """
    draft, cue = referent.draft, pronoun.head
    if draft is None or pronoun.dep_ != "nsubj" or pronoun.i > cue.i or not is_saying(cue.lemma_):
        return False
    said = (t for c in cue.rights if c.dep_ == "ccomp" for t in c.subtree if t.i > cue.i and scene.zone_at[t.i] < 0)
    return any(_is_told_of(scene, draft, token) for token in said)


def _is_told_of(scene: Scene, draft: ChainDraft, token: Token) -> bool:
    if token.dep_ not in {"nsubj", "nsubjpass", "dobj", "pobj", "dative"}:
        return False
    if scene.taken.get(token.i) is draft:
        return token.pos_ == "PROPN"
    described = token.pos_ == "NOUN" and token.tag_ == "NN" and token.lemma_.casefold() in draft.callings
    return described and any(c.dep_ == "det" and c.lower_ == "the" for c in token.children)


def last_speaker(scene: Scene, pronoun: Token) -> Referent | None:
    """The last referent in the sentences before a pronoun that is told to say something."""
    for earlier in scene.before(pronoun.sent.start, _REACH):
        token = scene.doc[earlier.position]
        if earlier.draft is not None and token.dep_ == "nsubj" and is_saying(token.head.lemma_):
            return earlier
    return None


def _is_pronoun(scene: Scene, speaker: Referent, pronoun: Token) -> bool:
    return scene.doc[speaker.position].lower_ == pronoun.lower_
