"""What a data file of the site holds, for the page and the guide that tell programs and their authors."""

from dataclasses import dataclass

from generator.records.stage_results import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class DataField:
    """One column or key, and what it means."""

    name: str
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DataTable:
    """Records of one shape.

    Attributes:
        rows: How many there are.
        fields: In their order in the file; none where the format's own documents describe them.
    """

    name: str
    what: str
    rows: int
    fields: tuple[DataField, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DataFile:
    """One file under docs/.

    Attributes:
        path: Relative to docs/.
        what: What is in it, as words that follow a colon.
        size: Bytes.
        tables: What it holds, if that can be counted.
        sample: One record of this library as it stands there, pretty-printed; "" if there is none.
    """

    path: str
    what: str
    size: int
    tables: tuple[DataTable, ...] = ()
    sample: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedFile:
    """A data file for docs/.

    Attributes:
        description: What the data page says of it; None for one of the many feeds.
    """

    page: Page
    description: DataFile | None = None
