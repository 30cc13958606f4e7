"""What editors should see and settle: records in; questions, explanations and decision entries out."""

from generator.review.questions import review_questions

__all__ = ["review_questions"]
