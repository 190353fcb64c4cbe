update ledger_contact set phones = phones where phones::text ~* '(x|n|t|#)[.: ]*\d+\s*"';
