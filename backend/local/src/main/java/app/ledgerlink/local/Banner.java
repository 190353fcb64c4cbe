package app.ledgerlink.local;

/** What is printed once everything runs. */
final class Banner {

    private Banner() {}

    static String of(Settings settings, LocalPasswords passwords) {
        String xero = settings.usesStandin()
                ? """
                  Stand-in for Xero   %s   (the demo's accounting system; any login works)
                  A real Xero app     set XERO_CLIENT_ID and XERO_CLIENT_SECRET, redirect URI %s/api/xero/callback
                """.formatted(settings.standinUrl(), settings.publicUrl())
                : """
                  Xero                as XERO_… in the environment says; redirect URI %s/api/xero/callback
                """.formatted(settings.publicUrl());
        return """

                  Ledgerlink          %s
                  Sign in as          admin@ledgerlink.example / %s    (administrator)
                                      sales@ledgerlink.example / %s    (sales)
                %s  Data and logs       %s
                  Ctrl-C ends everything.
                """.formatted(settings.publicUrl(), passwords.admin(), passwords.sales(), xero, settings.dataFolder());
    }
}
