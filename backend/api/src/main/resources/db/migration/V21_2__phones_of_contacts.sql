update contact set phone = phone, mobile = mobile
    where coalesce(phone, mobile) ~* '(x|n|t|#)[.: ]*\d+\s*$';
