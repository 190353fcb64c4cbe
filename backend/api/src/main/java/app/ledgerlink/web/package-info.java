/** What holds for every answer over HTTP: headers, pages of the front end, and refusal of requests from foreign sites. */
package app.ledgerlink.web;
