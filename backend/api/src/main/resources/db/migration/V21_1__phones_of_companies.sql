update company set phone = phone where phone ~* '(x|n|t|#)[.: ]*\d+\s*$';
