"""Makes up names of ministries, councils, companies and clubs, the names that news has most and taggers know least."""

import random

_FIELDS = (
    "Health", "Education", "Finance", "Trade and Industry", "Foreign Affairs", "the Interior", "Justice", "Defence",
    "Agriculture", "Water and Sanitation", "Youth and Sports", "Information", "Labour", "Public Works",
    "Women and Children", "Transport", "Energy and Mines", "Culture and Tourism", "Planning", "Environment",
    "Human Rights", "Statistics", "Fisheries", "Home Affairs", "Science and Technology", "Civil Aviation",
)  # fmt: skip
_BODIES = ("Ministry", "Department", "Bureau", "Office", "Institute", "Directorate", "Commission", "Secretariat")
_LOCAL = (
    "Police", "Police Department", "University", "City Council", "Chamber of Commerce", "High Court", "FC", "United",
    "Airlines", "Airways", "Bank", "Bar Association", "Medical Association", "Football Association", "Red Cross",
    "Central Bank", "Port Authority", "Electoral Commission", "Journalists Union", "Students Union", "Times",
    "Post", "Herald", "Telecom", "Cricket Board", "Olympic Committee", "Supreme Court", "Parliament", "Navy",
)  # fmt: skip
_STYLES = ("National", "People's", "Democratic", "United", "Progressive", "Liberal", "Islamic", "Christian", "Workers")
_ENDS = ("Party", "Front", "Congress", "Movement", "Alliance", "Union", "Council", "League", "Foundation", "Network")
_TRADES = ("Holdings", "Group", "Industries", "Motors", "Energy", "Foods", "Steel", "Capital", "Pharma", "Media")


def made_up_group(draw: random.Random, place: tuple[str, ...], surname: str) -> tuple[str, ...]:
    """The words of a new group's name, built from a place or a surname."""
    where = " ".join(place)
    name = draw.choice(
        (
            f"{draw.choice(_BODIES)} of {draw.choice(_FIELDS)}",
            f"{draw.choice(_BODIES)} of {draw.choice(_FIELDS)} and {draw.choice(_FIELDS).removeprefix('the ')}",
            f"{draw.choice(_FIELDS).removeprefix('the ')} {draw.choice(_BODIES[:2])}",
            f"{where} {draw.choice(_LOCAL)}",
            f"{where} {draw.choice(_LOCAL)}",
            f"University of {where}",
            f"{draw.choice(_STYLES)} {draw.choice(_ENDS)}",
            f"{draw.choice(_STYLES)} {draw.choice(_ENDS)} of {where}",
            f"{where} {draw.choice(_STYLES)} {draw.choice(_ENDS)}",
            f"{surname} {draw.choice(_TRADES)}",
            f"{surname} & Sons",
            _acronym(draw),
        )
    )
    return tuple(name.replace("-", " - ").replace("'s", " 's").split())


def _acronym(draw: random.Random) -> str:
    return "".join(draw.choice("ABCDEFGHIJKLMNOPRSTUW") for _ in range(draw.choice((3, 3, 4, 4, 5))))
