"""JSON-LD for search engines and other programs, in the terms of schema.org (https://schema.org).

It travels in the front matter and is printed into the page's head: the theme's instant navigation would run a script
in the body as code. Where a page stands in the site (breadcrumbs) the theme says, from the same front matter.

Days are given only where they are whole days, as schema.org wants them; less exact ones stand on the page.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import islice
from urllib.parse import quote

from markupsafe import Markup

from generator.page_paths import kind_of_id
from generator.pages.parts.structured_quotations import literal, quotation_node
from generator.pages.parts.structured_references import (
    Node,
    article_id,
    article_reference,
    article_type,
    entity_reference,
    site_address,
)
from generator.pages.words.escaping import safe_address, script_json
from generator.pages.writing.library import Library
from generator.pages.writing.role_choice import current_roles
from generator.records.article import Article, ArticleForm
from generator.records.data_file import DataFile
from generator.records.entity import CuratedEntity, Entity, EntityKind
from generator.records.graph import RelationKind
from generator.records.source import Rights

MOST_OF_AN_ENTITY, MOST_OF_AN_ARTICLE = 5, 30
"""Quotations on one page; the data files have them all."""

_PART_OF = {EntityKind.GROUP: "parentOrganization", EntityKind.PLACE: "containedInPlace"}
_MEDIA = {
    "csv": "text/csv",
    "geojson": "application/geo+json",
    "graphml": "application/graphml+xml",
    "json": "application/json",
}


def entity_data(library: Library, entity: Entity) -> Markup:
    """What an entity's page says, as JSON: who or what it is, and its newest words."""
    data = entity_reference(library, entity.id)
    data["url"] = data.get("@id")
    data["alternateName"] = [alias.name for alias in entity.aliases]
    data |= _curated(library, entity.curated) if entity.curated else {}
    data |= _role(library, entity) if entity.kind is EntityKind.PERSON else _whole(library, entity)
    said = literal(library, reversed(library.graph.quotations_by_speaker.get(entity.id, ())))
    nodes = (
        quotation_node(library, quotation, article_reference(library, library.article(quotation.article_id)))
        for quotation in islice(said, MOST_OF_AN_ENTITY)
    )
    return _json([data, *nodes])


def article_data(library: Library, article: Article, named: tuple[str, ...]) -> Markup:
    """What an article's page says, as JSON: the page is a copy or digest of the original it is based on."""
    digest = article.form is ArticleForm.DIGEST
    data: Node = {
        "@type": article_type(article),
        "@id": article_id(library, article),
        "headline": article.title,
        "url": article_id(library, article).partition("#")[0],
        "inLanguage": article.language,
        "datePublished": article.published.isoformat() if article.published else None,
        "dateModified": article.updated.isoformat() if article.updated else None,
        "author": [{"@type": "Person", "name": name} for name in article.authors],
        "publisher": {"@type": "Organization", "name": article.publisher} if article.publisher and not digest else None,
        "isBasedOn": safe_address(article.url) if article.url else None,
        "mentions": [entity_reference(library, entity_id) for entity_id in named],
        "isAccessibleForFree": True if library.graph.rights_of(article) is Rights.FULL else None,
    }
    here = {"@type": data["@type"], "@id": data["@id"]}
    said = literal(library, library.graph.quotations_in.get(article.id, ()))
    return _json([data, *(quotation_node(library, one, here) for one in islice(said, MOST_OF_AN_ARTICLE))])


def dataset_data(library: Library, files: Iterable[DataFile]) -> Markup:
    """The data files as a data set, as JSON."""
    data: Node = {
        "@type": "Dataset",
        "name": f"{library.settings.title}: data",
        "description": f"{library.settings.description} As files: who is named, who said what, and where it was printed.",
        "url": site_address(library, "data/"),
        "inLanguage": library.settings.language,
        "distribution": [_download(library, file) for file in files],
    }
    return _json([data])


def _download(library: Library, file: DataFile) -> Node:
    address = site_address(library, file.path)
    return {
        "@type": "DataDownload",
        "name": file.path.rpartition("/")[2],
        "description": file.what,
        "encodingFormat": _MEDIA.get(file.path.rpartition(".")[2], "text/plain"),
        "contentSize": f"{file.size} B",
        **({"contentUrl": address} if address else {}),
    }


def _role(library: Library, person: Entity) -> Node:
    current = next((role for role in current_roles(library.graph.roles.get(person.id, ())) if not role.former), None)
    if current is None:
        return {}
    group = current.group
    is_group = group in library.pages and group and kind_of_id(group) is EntityKind.GROUP
    return {
        "jobTitle": current.title,
        "affiliation": entity_reference(library, group) if group and is_group else None,
    }


def _whole(library: Library, entity: Entity) -> Node:
    """What a group or place is part of."""
    wholes = (
        relation.object
        for relation in library.graph.relations_of.get(entity.id, ())
        if relation.kind is RelationKind.PART_OF and relation.subject == entity.id and relation.object in library.pages
    )
    whole = next((one for one in wholes if kind_of_id(one) is entity.kind), None)
    return {_PART_OF[entity.kind]: entity_reference(library, whole)} if whole and entity.kind in _PART_OF else {}


def _curated(library: Library, curated: CuratedEntity) -> Node:
    image = curated.image or ""
    same = [f"https://www.wikidata.org/wiki/{curated.wikidata}"] if curated.wikidata else []
    data: Node = {
        "description": curated.description,
        "sameAs": same + [address for address in curated.same_as if safe_address(address)],
        "image": image if safe_address(image) else site_address(library, quote(image)) if image else None,
    }
    if curated.kind is EntityKind.PERSON:
        data |= {"birthDate": _day(curated.born), "deathDate": _day(curated.died)}
    if curated.kind is EntityKind.PLACE and curated.coordinates:
        latitude, longitude = curated.coordinates
        data["geo"] = {"@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude}
    if curated.kind is EntityKind.EVENT:
        data |= {"startDate": _day(curated.start), "endDate": _day(curated.end)}
        data["location"] = [entity_reference(library, place) for place in _places(library, curated)]
    return data


def _places(library: Library, curated: CuratedEntity) -> Iterator[str]:
    return (place for place in curated.places if place in library.pages and kind_of_id(place) is EntityKind.PLACE)


def _day(text: str) -> str | None:
    try:
        return text if len(text) == len("2021-09-06") and date.fromisoformat(text) else None
    except ValueError:
        return None


def _json(nodes: Iterable[Mapping[str, object]]) -> Markup:
    kept = [{key: value for key, value in node.items() if value not in (None, "", [])} for node in nodes]
    return script_json({"@context": "https://schema.org", "@graph": kept})
