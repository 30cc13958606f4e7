"""An analysis as the records that review works on."""

from pathlib import Path

from generator.cli.reporting import show_progress
from generator.pipeline import Analysis, analyse
from generator.review.library import Library


def load_library(project: Path) -> tuple[Library, Analysis]:
    """Analyse a project folder.

    Raises:
        GeneratorError: As for `analyse`.
    """
    with show_progress() as progress:
        analysis = analyse(project, progress=progress)
    graph = analysis.graph
    library = Library(
        articles=graph.article_by_id,
        annotations=graph.annotations,
        entities=graph.entity_by_id,
        entity_of_chain=graph.entity_of_chain,
        roles=graph.roles,
        quotations=graph.quotations,
        undecided=graph.undecided,
    )
    return library, analysis
