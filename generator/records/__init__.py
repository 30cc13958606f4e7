"""What everything is made of: frozen records without logic. Import them from their modules."""
