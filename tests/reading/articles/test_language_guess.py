"""Languages told apart by their frequent words."""

import pytest

from generator.reading.articles.language_guess import guess_language

TEXTS = {
    "en": "The crews of the harbour went on strike on Monday, the union said, after talks about pay and hours had broken down late in the evening.",
    "de": "Die Arbeiter des Hafens sind am Montag in den Streik getreten, wie die Gewerkschaft sagte, nachdem die Gespräche über den Lohn am späten Abend gescheitert waren.",
    "es": "Los trabajadores del puerto se declararon en huelga el lunes, dijo el sindicato, después de que las conversaciones sobre los salarios y las horas se rompieran por la noche.",
    "ru": "Рабочие порта начали забастовку в понедельник, как сказал профсоюз, после того как переговоры о зарплате были сорваны, и никто не знает, когда они будут продолжены в этом городе.",
    "zh": "工会表示，港口工人周一开始罢工，此前有关薪酬和工时的谈判于当天深夜破裂。",
}


@pytest.mark.parametrize("language", TEXTS)
def test_languages(language: str) -> None:
    assert guess_language(TEXTS[language]) == language
    assert guess_language(TEXTS[language], expected="de") == language


def test_english_full_of_foreign_names_is_english() -> None:
    text = "“Muqawamat-e Milli wa difa az watan,” said Abdullah Rahimi of Jamiat-e Islami, as Mohammad Yusuf Karimi, Ghulam Nabi Sharifi and Zahra Akbari of the old party listened to him in the small house of the family."
    assert guess_language(text) == "en"


def test_too_short_to_tell() -> None:
    assert guess_language("Quand même, dit-il.") is None
