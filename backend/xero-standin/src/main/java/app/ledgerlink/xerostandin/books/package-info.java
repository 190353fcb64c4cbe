package app.ledgerlink.xerostandin.books;
