"""Recognition of a whole library: what the cache holds is taken from it, the rest runs on the workers."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator.cache import AnnotationStore, NameIndex, fingerprint_of
from generator.issues import GeneratorError, Issue, error
from generator.records.article import Article
from generator.records.entity import CuratedEntity, EntityKind
from generator.records.mention import KnownName
from generator.records.stage_results import Annotations
from generator.settings import Settings
from generator.workers import Progress, map_in_order

FAILED = "recognition-failed"

_Job = tuple[Article, tuple[KnownName, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecognitionRun:
    """Annotations by article id, the issues found on the way, and how many articles had to be recognised anew."""

    annotations: Mapping[str, Annotations]
    issues: tuple[Issue, ...]
    recognised: int


def recognise(
    articles: Sequence[Article],
    curated: Iterable[CuratedEntity],
    settings: Settings,
    cache_file: Path | None,
    progress: Progress,
) -> RecognitionRun:
    """Annotate every article.

    Args:
        articles: All articles of the library.
        curated: Their names are taken as certain.
        settings: As read from the project.
        cache_file: The SQLite file; None to recognise everything and keep nothing.
        progress: Told after each article.

    Returns:
        One `Annotations` per article, whether from the cache or new; the same either way.
    """
    index = NameIndex(known_names(curated))
    jobs: list[_Job] = [(article, index.names_in(article.text)) for article in articles]
    keys = [fingerprint_of(article, known, settings) for article, known in jobs]
    with AnnotationStore.open(cache_file) as store:
        results = store.get_many(keys)
        missing = [(key, job) for key, job in zip(keys, jobs, strict=True) if key not in results]
        annotate = partial(_annotate_job, settings=settings)
        with closing(map_in_order(annotate, [job for _, job in missing], settings)) as run:
            for done, ((key, _), result) in enumerate(zip(missing, run, strict=True), start=1):
                results[key] = result
                if not any(issue.code == FAILED for issue in result[1]):  # a fault of the program may be gone next time
                    store.put(key, result)
                progress("recognising", done, len(missing))
        store.keep_only_recent(keys)
        cache_issues = tuple(store.issues)
    return RecognitionRun(
        annotations={article.id: results[key][0] for article, key in zip(articles, keys, strict=True)},
        issues=(*cache_issues, *(issue for key in keys for issue in results[key][1])),
        recognised=len(missing),
    )


def known_names(curated: Iterable[CuratedEntity]) -> Iterable[KnownName]:
    """The names and aliases editors gave to people, groups and places."""
    for entity in curated:
        if entity.kind in (EntityKind.PERSON, EntityKind.GROUP, EntityKind.PLACE):
            for name in dict.fromkeys((entity.name, *(alias.name for alias in entity.aliases))):
                yield KnownName(text=name, entity_id=entity.id, kind=entity.kind)


def _annotate_job(job: _Job, settings: Settings) -> tuple[Annotations, tuple[Issue, ...]]:
    from generator.recognition import annotate  # noqa: PLC0415  loads spaCy, which a run that finds all in the cache can do without

    article, names = job
    try:
        return annotate(article, names, settings)
    except GeneratorError:
        raise
    except Exception as problem:
        what = f"nothing could be recognised in this article ({type(problem).__name__}: {problem})"
        hint = "its page is made without names and quotations; this is a fault of the program: please report it"
        return Annotations(article_id=article.id), (error(FAILED, what, article.location, hint),)
