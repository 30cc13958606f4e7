"""Records to JSON values and back, for any frozen dataclass of records: a private format, not for export.

A dataclass becomes the list of its fields' values, in order; the reader must know the class. The code that wrote a
value is part of every fingerprint, so a changed class never meets an old value.
"""

import types
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

_Convert = Callable[[Any], Any]
_PLAIN = (str, int, float, bool)


def encode(record: object) -> object:
    """A record as a JSON value.

    Raises:
        TypeError: Its class has a field of a kind that has no JSON form here.
    """
    hint: Any = type(record)
    return _codec(hint)[0](record)


def decode(cls: type, value: object) -> Any:
    """The record of class `cls` that `encode` made `value` of.

    Raises:
        ValueError: The value is not of that form.
    """
    try:
        return _codec(cls)[1](value)
    except (TypeError, KeyError, AttributeError, IndexError) as problem:
        raise ValueError(f"this is no {cls.__name__}: {problem}") from problem


@cache
def _codec(hint: Any) -> tuple[_Convert, _Convert]:
    """The two functions for one type hint."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return _optional(arguments)
    if origin is tuple:
        return _sequence(arguments[0]) if arguments[1:] == (...,) else _row(arguments)
    if origin is not None and issubclass(origin, Mapping):
        return _mapping(*arguments)
    if is_dataclass(hint):
        return _dataclass(hint)
    return _scalar(hint)


def _scalar(hint: type) -> tuple[_Convert, _Convert]:
    if hint in _PLAIN:
        return _same, _checked(hint)
    if hint in (date, datetime):
        return hint.isoformat, hint.fromisoformat
    if issubclass(hint, Enum):
        return _value_of, hint
    raise TypeError(f"no JSON form is known for {hint}")


def _optional(arguments: tuple[Any, ...]) -> tuple[_Convert, _Convert]:
    kinds = [argument for argument in arguments if argument is not types.NoneType]
    if len(kinds) != 1:
        raise TypeError(f"no JSON form is known for a choice of {kinds}")
    encode_one, decode_one = _codec(kinds[0])
    return (
        lambda record: None if record is None else encode_one(record),
        lambda value: None if value is None else decode_one(value),
    )


def _sequence(kind: Any) -> tuple[_Convert, _Convert]:
    encode_one, decode_one = _codec(kind)
    return (
        lambda record: [encode_one(element) for element in record],
        lambda value: tuple([decode_one(element) for element in _list(value)]),
    )


def _row(kinds: tuple[Any, ...]) -> tuple[_Convert, _Convert]:
    codecs = [_codec(kind) for kind in kinds]
    return (
        lambda record: [codec[0](element) for codec, element in zip(codecs, record, strict=True)],
        lambda value: tuple(codec[1](element) for codec, element in zip(codecs, _list(value), strict=True)),
    )


def _mapping(key_kind: Any, value_kind: Any) -> tuple[_Convert, _Convert]:
    if key_kind is not str:
        raise TypeError("only text can be a key in JSON")
    encode_one, decode_one = _codec(value_kind)
    return (
        lambda record: {key: encode_one(element) for key, element in record.items()},
        lambda value: {key: decode_one(element) for key, element in value.items()},
    )


def _dataclass(cls: Any) -> tuple[_Convert, _Convert]:
    hints = get_type_hints(cls)
    names = [field.name for field in fields(cls)]
    codecs = [(name, *_codec(hints[name])) for name in names]

    def encode_record(record: object) -> list[object]:
        return [encode_field(getattr(record, name)) for name, encode_field, _ in codecs]

    def decode_record(value: object) -> object:
        pairs = zip(codecs, _list(value), strict=True)
        return cls(**{name: decode_field(element) for (name, _, decode_field), element in pairs})

    return encode_record, decode_record


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise ValueError(f"a list belongs here, not {value!r}")
    return value


def _same(value: object) -> object:
    return value


def _value_of(member: Enum) -> object:
    return member.value


def _checked(hint: type) -> _Convert:
    allowed = (int, float) if hint is float else hint

    def check(value: object) -> object:
        if not isinstance(value, allowed) or (isinstance(value, bool) and hint is not bool):
            raise ValueError(f"{hint.__name__} belongs here, not {value!r}")
        return value

    return check
