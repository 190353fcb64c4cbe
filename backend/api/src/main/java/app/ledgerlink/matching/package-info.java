/** Which party of the books is which customer, and what of a party becomes one: keys, candidates, rules, decisions. */
package app.ledgerlink.matching;
