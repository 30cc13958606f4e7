"""What scrapers leave around an article: one row per kind of residue, tried in order on whole paragraphs.

Each row is a general habit of news sites, not of one article. Patterns match a paragraph in full, so prose
that merely contains such words is not touched. A pattern's named groups: `title` and `label` of a related
link, `authors`, `publisher`, `date`, `topics`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Treatment(StrEnum):
    """What becomes of a paragraph that a rule matches."""

    LEAVE_OUT = "leave out"
    LEAVE_OUT_LIST = "leave out with the list below it"
    TOPICS = "topics, here or in the list below"
    RELATED = "related link"
    RELATED_LIST = "heading of related links"
    END_OF_LIST = "end of the list"
    BYLINE = "byline"
    BOX = "heading of a box, whose author's lines may follow"
    BYLINE_MARK = "mark above a byline"
    CREDITS = "who reported and edited"
    PUBLISHED = "day of publication, here or in the next paragraph"
    UPDATED = "day of the last change, here or in the next paragraph"
    OWNER = "line that names the publisher"


@dataclass(frozen=True, slots=True, kw_only=True)
class ResidueRule:
    """One kind of residue; `only_edge` limits it to before the first and after the last prose."""

    name: str
    treatment: Treatment
    pattern: re.Pattern[str]
    only_edge: bool = False


def _rule(name: str, treatment: Treatment, pattern: str, *, case: bool = False, only_edge: bool = False) -> ResidueRule:
    flags = re.NOFLAG if case else re.IGNORECASE
    return ResidueRule(name=name, treatment=treatment, pattern=re.compile(pattern, flags), only_edge=only_edge)


_NETWORK = r"(?:facebook(?: messenger)?|messenger|twitter|x|instagram|whats ?app|linked ?in|pinterest|reddit|telegram|tumblr|flipboard|pocket|line|koo(?: app)?|youtube|tiktok|wechat|bluesky|threads|e-?mail|sms|copy(?: this)? link|print|bookmark|save|more)"
_SHARED = r"(?: (?:this|the))?(?: (?:page|article|story|post|video|link|image|selection))?"
_SHARE = rf"(?:(?:share|tweet|post|send|pin|e-?mail)(?:{_SHARED}(?: (?:with|on|via|to|by|using|in))?(?: {_NETWORK})?)|{_NETWORK})"
_CROSS_LABEL = r"(?:read(?: more(?: about[^:]{0,40})?)?|read also|also read|also see|see also|see more|more|related(?: (?:story|article|video|content))?|read next|up next|find out more|don'?t miss|must read|recommended|watch(?: now| live| more)?|listen(?: now)?|in pictures|in photos|gallery|photos|video|live(?: updates)?|opinion|explainer|explained|analysis|background|timeline|profile|factbox|fact check|podcast|newsletter|interactive|long read|editorial|from the archive)"
_NAME = r"[A-Z][\w.'’-]*(?: (?:(?:de|del|al|el|van|von|bin|bint|der|la|le|di|da|ter) ?|[A-Z][\w.'’-]*)){1,4}"
_NAMES = rf"{_NAME}(?:(?:, and |, | and | & ){_NAME}){{0,5}}"
_MEDIUM = r"(?:News|Press|Times|Post|Journal|Guardian|Herald|Tribune|Telegraph|Gazette|Chronicle|Observer|Agency|Radio|Television|TV|Service|Online|Magazine|Network|Bureau|Staff|Correspondent|Persian|Reporter|Editor|Writer|correspondent|reporter|editor|writer|desk|analyst|producer)"
_SECTION = r"(?:news|opinion|politics|sports?|business|science|tech(?:nology)?|health|culture|world|environment|education|entertainment|travel|money|lifestyle)"

LONGEST_RESIDUE = 400

RESIDUE_RULES: Sequence[ResidueRule] = (
    # Lists with a heading
    _rule(
        "topics",
        Treatment.TOPICS,
        r"(?:(?:(?:read|explore) more on )?(?:related|explore|article|story|these) (?:topics|tags)|topics|tags|filed under|more on|in(?=:))(?: in this (?:article|story))?\s*(?::\s*(?P<topics>.{2,200})|:?)",
    ),
    _rule(
        "numbered list of links", Treatment.RELATED_LIST, r"list of \d+ items?(?:\s*list \d+ of \d+)?|list \d+ of \d+"
    ),
    _rule("end of links", Treatment.END_OF_LIST, r"end of list"),
    _rule(
        "heading of links",
        Treatment.RELATED_LIST,
        r"(?:more on this(?: story| topic)?|related(?: (?:stories|articles|content|coverage|news|reading|videos?|links|internet links))?|read (?:more|next|also)|more to read|also read|see also|keep reading|further reading|you (?:may|might) (?:also )?(?:like|be interested in)(?: (?:watching|reading|listening to))?|around the (?:bbc|site)|recommended(?: (?:stories|for you|reading))?|(?:read )?more (?:stories|news|coverage|from|on|about)\b[^.]{0,60}|features|must (?:see|read)|top stories|trending stories|in section|entire website|www links|.{2,30} recommends|latest (?:news|stories)|most (?:read|popular|viewed|watched)(?: stories)?|trending(?: now)?|editor['’]?s['’]? picks|what to (?:read|watch) next|around the web|from around the web|elsewhere on .{2,40}|what else is (?:happening|new))\s*:?",
    ),
    _rule(
        "heading of share buttons",
        Treatment.LEAVE_OUT_LIST,
        r"(?:kindly |please )?share(?: this)?(?: (?:page|article|story|post|video))?(?: (?:with|on|via|to))?\s*:?|sharing|share options|follow us(?: on)?\s*:?(?:\s*@\w+)?|about sharing",
    ),
    # Buttons, adverts, players
    _rule("share buttons", Treatment.LEAVE_OUT, rf"(?:{_SHARE}(?:\s*[,|·•/]?\s*|(?=[A-Z]))){{1,12}}"),
    _rule(
        "advertisement",
        Treatment.LEAVE_OUT,
        r"[-–—\s]*(?:advertis(?:e)?ments?|advertising|advert|ad|sponsored(?: content)?|promoted(?: content)?|paid (?:post|content)|search ads|skip (?:ad|advert|advertisement)|(?:story|article) continues (?:below|after).{0,40}|continue reading(?: the main story)?|continue with ads?|(?:scroll|swipe) (?:down )?to continue.{0,30}|skip (?:past )?(?:the )?newsletter promotion|after newsletter promotion)[-–—\s.]*",
    ),
    _rule(
        "newsletter or app",
        Treatment.LEAVE_OUT,
        r"(?:for [^.]{3,40} )?(?:sign up|subscribe|get|download|follow|like|join|click|tap|register|for more|stay|receive|find|listen|watch|support)\b.{0,140}\b(?:newsletters?|our app|inbox|e-?mail alerts?|news alerts?|subscribers?|(?:our|the) (?:\w+ ){0,4}app|on (?:facebook|twitter|instagram|telegram|youtube|whatsapp|x|google news|apple news|flipboard)|(?:whatsapp|telegram|youtube) channel|@\w+|here)\b.{0,60}",
    ),
    _rule(
        "follow coverage",
        Treatment.LEAVE_OUT,
        r"(?:follow|find|read|see) .{0,60}(?:coverage|stories)\b.{0,60}(?:https?://|www\.|apnews\.|@)\S+\.?",
    ),
    _rule(
        "player",
        Treatment.LEAVE_OUT,
        r"(?:media playback is (?:not supported|unsupported) on (?:your|this) device|this video can ?not be played|to play this video you need .{0,80}|your (?:browser|device) does not support .{0,60}|please (?:enable|turn on) javascript.{0,80}|(?:play|pause|mute|replay|watch|play video|watch video|now playing|loading|live|image|slideshow)[.…]*|(?:hide|show|toggle) captions?|enlarge (?:this )?image|view (?:image|photo|gallery)s?(?: in full ?screen)?|open (?:image|gallery)\b.{0,40}|full ?screen|image \d+ of \d+|\d{1,3} (?:of|/) \d{1,3}|\d{1,2}:\d{2}(?::\d{2})?|listen to this (?:article|story|page).{0,30}|\d+ ?min(?:ute)?s?(?: read| listen)?|video (?:duration|length).{0,30})",
    ),
    _rule(
        "embedded post",
        Treatment.LEAVE_OUT,
        r"(?:skip|end of) (?:twitter|x|facebook|instagram|youtube|tiktok|telegram|social media) (?:post|video|content)\b.{0,80}|(?:twitter|x|facebook|instagram|youtube) post by .{1,60}|view (?:the )?original (?:tweet|post|video) on .{1,30}|report(?: this)? (?:tweet|post)|analysis box by .{3,100}|presentational (?:white ?space|gr[ae]y line|line)|allow (?:twitter|instagram|youtube|facebook|tiktok) content\?|pic\.twitter\.com/\w+",
    ),
    _rule(
        "comments",
        Treatment.LEAVE_OUT,
        r"(?:view|show|hide|leave|post|add|read|join|see)(?: (?:a|the|all|your|our))*(?: \d+)? (?:comments?|conversation|discussion|commenting forum)|join thought-provoking .{0,140}|comments?|\d+ comments?|comments? (?:\(\d+\)(?: closed)?|are closed\.?)|we invite you to use our commenting platform.{0,140}",
    ),
    _rule(
        "call to readers",
        Treatment.LEAVE_OUT_LIST,
        r"(?:are|have|were|did|do) you .{5,160}\?.{0,40}\b(?:e-?mail|get in touch|contact|tell us|share your)\b.{0,200}|you can also (?:contact us|get in touch|reach us) .{0,80}",
    ),
    _rule(
        "external sites",
        Treatment.LEAVE_OUT,
        r".{0,30}\bis not responsible for the content of external (?:internet )?sites\.?.{0,60}|these are external links and will open in a new window\.?|read more about sharing\.?|.{0,20}external link.{0,20}|close(?: share)? panel|from the section .{2,40}|reuse this content|order reprints.{0,60}|(?:print|today['’]s) (?:edition|paper)|(?:print|e-?mail|save) this (?:page|article|story)|please include a contact number.{0,140}|start a conversation|follow us on social media|end of article|(?:please )?read our terms .{3,60}|(?:contact|e-?mail|tips?)\s*:?\s*\S+@\S+|.{1,40}(?: [›»>] .{1,40}){1,6}|jump to (?:comments|content)|back to (?:top|home.{0,10})|skip to (?:main )?content",
    ),
    _rule(
        "time since",
        Treatment.LEAVE_OUT,
        r"(?:(?:published|updated|posted|last updated)\s*:?\s*)?(?:about |just )?(?:an?|\d+) ?(?:m|h|d|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|years?) ago|\d{1,2}[:.]\d{2} ?(?:[ap]\.?m\.?)? ?\(?(?:gmt|utc|[a-z]{2,4}t)\)?",
    ),
    _rule(
        "version of the article",
        Treatment.LEAVE_OUT,
        r"(?:an|the|a)? ?(?:earlier|previous|original|first) version of this (?:article|story|report|post|headline|caption|piece)\b.{5,350}|a version of this (?:article|story) .{5,300}|this (?:article|story|post|headline|caption) (?:was|has been|is being) (?:first |originally |last )?(?:updated|amended|corrected|edited|changed|published|produced|adapted|translated|supported)\b.{0,300}|(?:correction|clarification|editor['’]?s['’]? note)\s*(?:[:,(]|[-–—]\s).{3,380}|corrections?|(?:this is a )?(?:breaking|developing) (?:news )?story\b.{0,200}|please refresh (?:the|this) page .{0,100}|(?:this|our) live (?:blog|page|coverage|text)(?: feed)? (?:is|has) (?:now )?(?:been )?(?:closed|ended|finished)\b.{0,80}|you (?:can )?(?:also )?(?:receive|get|find|follow) (?:breaking|more|the latest).{5,120}",
    ),
    _rule(
        "programme",
        Treatment.LEAVE_OUT,
        r"(?:watch|listen to|hear|catch(?: up)?|see more|stream) [^.!?]{3,120}\bon (?:the )?(?:bbc|itv|channel \d|sky|radio|iplayer|youtube|sounds|npr|cnn|pbs|abc|nbc|cbs|netflix|rté|spotify|apple podcasts)\b[^.!?]{0,80}[.!]?",
    ),
    _rule(
        "about the author",
        Treatment.LEAVE_OUT,
        rf"{_NAME} (?:is|has been|was|writes|covers|reports|joined|contributes)\b.{{5,260}}\s@\w{{2,20}}\.?|(?:{_NAME} ?)?\(?@\w{{2,20}}\)?",
        case=True,
        only_edge=True,
    ),
    _rule(
        "letter box",
        Treatment.LEAVE_OUT,
        r"quick guide|how to (?:get|receive|sign up) .{3,80}|while you['’]re here\s*[:,].{5,300}|\W{0,4}we have a small favou?r to ask.{0,390}|support (?:us|the [A-Z]\w+) from as little as.{0,140}|if you (?:value|like|love|enjoy|enjoyed) (?:our|this|these) .{5,160}|(?:the |our |your )?(?:daily|weekly|morning|evening|free) (?:\w+ )?(?:newsletter|briefing|digest)|(?:get|receive|sign up) .{3,100}\b(?:inbox|every (?:morning|evening|day|week|weekday|weekend)|newsletter)\b.{0,80}|subscribe(?: for .{1,20}| (?:now|here|today|to continue).{0,30})?|sign (?:in|up|out)|log in|my account|register (?:now )?for (?:free )?.{0,60}\baccess\b.{0,40}|privacy notice\b.{0,200}|save articles? (?:to read )?.{0,80}|click here to .{3,60}|\d{1,2}",
    ),
    # Who, when, whose
    _rule(
        "published",
        Treatment.PUBLISHED,
        r"(?:first )?(?:published|posted|issued|created|publication date|date)(?: on| at| in [A-Z][\w ]{1,30},(?: on)?)?\s*:?\s*(?P<date>.{0,80}?)(?:\s*[|•·]\s*(?:last )?updated.{0,60})?",
    ),
    _rule(
        "updated",
        Treatment.UPDATED,
        r"(?:live )?(?:last )?(?:updated|modified|update)(?: on| at)?\s*:?\s*(?P<date>.{0,80})",
    ),
    _rule("byline mark", Treatment.BYLINE_MARK, r"(?:(?:written|words|text) )?by\s*:?|authors?\s*:?", only_edge=True),
    _rule(
        "byline",
        Treatment.BYLINE,
        rf"(?:By|BY|by|Written by|Words by|Text by)(?:\s*:)?\s+(?P<authors>{_NAMES})(?:,? (?:in|reporting from|for) (?P<place>[A-Z][\w ,.'’-]{{1,60}}))?(?:\s*[,|–—-]\s*(?P<publisher>[A-Z][\w .'’&-]{{1,60}}))?",
        case=True,
    ),
    _rule(
        "box by somebody",
        Treatment.BOX,
        r"analysis(?: box)?|at the scene|eyewitness|comment(?:ary)?|in context|our correspondent",
    ),
    _rule(
        "outlet with agencies",
        Treatment.BYLINE,
        r"(?P<publisher>[A-Z][\w .&]{1,30}?) (?:with|and|/) (?:AFP|AP|Reuters|EFE|DPA|dpa|agencies|wires|news agencies)(?:(?:,| and|/) ?(?:AFP|AP|Reuters|agencies))*",
        case=True,
        only_edge=True,
    ),
    _rule(
        "byline of an agency",
        Treatment.BYLINE,
        r"(?:By|BY)\s+(?P<publisher>(?:The )?[A-Z][\w.'’&-]*(?: [A-Z][\w.'’&-]*){0,3}?)(?: (?:staff|Staff)(?: (?:and|&) [\w ]{3,20})?)?",
        case=True,
        only_edge=True,
    ),
    _rule(
        "outlet and place",
        Treatment.BYLINE,
        rf"(?P<publisher>(?:[A-Z][\w.'’&-]* ){{0,4}}{_MEDIUM})(?:(?:,| in) [A-Z][\w .'’-]{{1,40}})?",
        case=True,
        only_edge=True,
    ),
    _rule(
        "section of a site",
        Treatment.OWNER,
        rf"(?P<publisher>(?:(?:the )?[\w.&-]+ )?{_SECTION}(?:\s*[|/>]\s*(?:{_SECTION}|[\w &-]{{3,25}}))?|(?:open |close )?(?:menu|search|sections|navigation)(?: search)?)",
        only_edge=True,
    ),
    _rule(
        "role of an author",
        Treatment.BYLINE,
        r"[A-Z][\w'’&.-]*(?: [\w'’&.-]+){0,4} (?:correspondent|editor|reporter|analyst|producer)s?(?:(?:,| in| for) [A-Z][\w .,'’-]{1,40})?",
        case=True,
        only_edge=True,
    ),
    _rule(
        "box by an author",
        Treatment.CREDITS,
        rf"(?:Analysis|Words|Video|Photos|Photography|Graphics|Production|Illustrations?) by (?P<authors>{_NAMES})(?:, .{{2,60}})?",
        case=True,
    ),
    _rule(
        "credits",
        Treatment.CREDITS,
        r"[(\[]?(?:(?:additional|further) )?(?:reporting|writing|editing|research|production|graphics|photography|compiled|translated|produced|written|edited)(?: and (?:reporting|writing|editing))?(?: contributed)? by:? (?P<authors>[^;)]{3,200})(?:;.{0,200})?\.?[)\]]?\.?",
        only_edge=False,
    ),
    _rule(
        "initials of the desk",
        Treatment.LEAVE_OUT,
        r"[a-z]{2,4}(?:[/,] ?[a-z]{2,4}){0,3} \((?:[\w ]{2,20}[,/]? ?){1,4}\)",
        case=True,
        only_edge=True,
    ),
    _rule(
        "who reported from where",
        Treatment.LEAVE_OUT,
        r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?(?: and [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)? reported from [A-Z][\w ,.'’-]{2,80}\.",
        case=True,
        only_edge=True,
    ),
    _rule(
        "contributors",
        Treatment.CREDITS,
        r".{3,300}\bcontributed(?: reporting| research)?(?: from [\w ,.'’-]{2,60})? to this (?:report|story|article)\b.{0,60}",
    ),
    _rule(
        "standards",
        Treatment.LEAVE_OUT,
        r"our standards:.{0,80}|.{0,40}\btrust principles\.?|(?:purchase|acquire) licensing rights.{0,40}|opens (?:in a )?new (?:tab|window)",
    ),
    _rule(
        "copyright",
        Treatment.OWNER,
        r"©.{0,60}|(?:©.{0,60}|\(c\)\s*|copyright\s*(?:©|\(c\)|[-–:,])?\s*)\b(?:19|20)\d\d.{0,200}|copyright (?:©|\(c\)).{0,60}|.{0,100}\ball rights reserved\b.{0,330}|copyright \w[\w .&-]{1,40}|.{0,60}\bthis material may not be published\b.{0,120}",
    ),
    _rule("source line", Treatment.OWNER, r"source(?:s)?\s*:\s*(?P<publisher>.{2,60})", only_edge=True),
    _rule(
        "section or last change beside the day",
        Treatment.PUBLISHED,
        r"(?:[\w .&]{2,30} \| (?:(?:last )?updated\s*:?\s*)?|(?=.* last updated))(?P<date>(?=.*\d{4})[^|]{8,40}?)(?: last updated (?:at|on) .{4,40})?",
        only_edge=True,
    ),
    # Cross-promotion within the text
    _rule(
        "cross-promotion",
        Treatment.RELATED,
        rf"(?P<label>{_CROSS_LABEL})\s*(?::|\||>|»|[-–—](?=\s))\s*(?P<title>.{{8,160}})",
    ),
)


def match_residue(text: str, *, at_edge: bool) -> tuple[ResidueRule, re.Match[str]] | None:
    """The first rule that matches the paragraph, with its match.

    Args:
        text: One paragraph on one line.
        at_edge: Whether it stands before the first or after the last prose of the article.
    """
    if len(text) > LONGEST_RESIDUE:
        return None
    for rule in RESIDUE_RULES:
        if (at_edge or not rule.only_edge) and (match := rule.pattern.fullmatch(text)):
            return rule, match
    return None
