-- What failed before for want of a last name becomes a company now, and what was sold something a customer.
update ledger_contact set linking_due = true where link_state = 'FAILED';
