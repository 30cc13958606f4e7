"""Gets what is at a web address; used by `cuttings add` alone, never while a site is built."""

from dataclasses import dataclass
from http.client import HTTPException
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from generator.reading.files.web_addresses import is_web_address

MAX_BYTES = 20 * 2**20
SECONDS = 30
_HEADERS = {
    "User-Agent": "cuttings",
    "Accept": "text/html, application/xhtml+xml, application/xml, text/*;q=0.9, */*;q=0.1",
}


class DownloadError(Exception):
    """An address could not be fetched; the message says why, in words for people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """What was there.

    Attributes:
        url: The address after redirects.
        media_type: As the server says, such as "text/html".
    """

    url: str
    data: bytes
    media_type: str


def fetch(address: str) -> Download:
    """Fetch an http(s) address, following redirects to such addresses only.

    Raises:
        DownloadError: No connection, an error of the server, or too much data.
    """
    if not is_web_address(address):
        raise DownloadError("only http and https addresses are fetched")
    try:
        with urlopen(Request(address, headers=_HEADERS), timeout=SECONDS) as response:  # noqa: S310  scheme is checked
            data = response.read(MAX_BYTES + 1)
            found = Download(url=response.url, data=data, media_type=response.headers.get_content_type())
    except HTTPError as problem:
        raise DownloadError(f"the server answered {problem.code} {problem.reason}") from problem
    except URLError as problem:
        raise DownloadError(f"no connection ({problem.reason})") from problem
    except (OSError, HTTPException, ValueError) as problem:
        raise DownloadError(f"the connection broke ({problem})") from problem
    if len(data) > MAX_BYTES:
        raise DownloadError(f"larger than {MAX_BYTES // 2**20} MB")
    return found
