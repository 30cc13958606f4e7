"""Who a pronoun that speaks cannot mean: somebody named in the very words it says."""

from spacy.tokens import Token

from generator.recognition.coreference.referents import Referent, Scene, is_saying

_REACH = 3


def is_in_what_it_says(scene: Scene, referent: Referent, pronoun: Token) -> bool:
    """Whether somebody is named in the words that the pronoun says: in "“Doe must go,” she said" she is not Doe.

    Without quotation marks that holds only if another was speaking before: reports of somebody's own story name her.
    """
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


def last_speaker(scene: Scene, pronoun: Token) -> Referent | None:
    """The last referent in the sentences before a pronoun that is told to say something."""
    for earlier in scene.before(pronoun.sent.start, _REACH):
        token = scene.doc[earlier.position]
        if earlier.draft is not None and token.dep_ == "nsubj" and is_saying(token.head.lemma_):
            return earlier
    return None


def _is_pronoun(scene: Scene, speaker: Referent, pronoun: Token) -> bool:
    return scene.doc[speaker.position].lower_ == pronoun.lower_
