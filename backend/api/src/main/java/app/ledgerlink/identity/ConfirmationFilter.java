package app.ledgerlink.identity;

import app.ledgerlink.shared.Confirmation;
import app.ledgerlink.shared.Confirmed;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Holds operations that matter to a fresh {@link Confirmation}. */
@Provider
@Confirmed
class ConfirmationFilter implements ContainerRequestFilter {

    private final Confirmation confirmation;

    ConfirmationFilter(Confirmation confirmation) {
        this.confirmation = confirmation;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        confirmation.require();
    }
}
