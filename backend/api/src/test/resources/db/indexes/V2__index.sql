create index concurrently noted_note on noted (note);
