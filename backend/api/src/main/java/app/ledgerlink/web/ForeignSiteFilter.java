package app.ledgerlink.web;

import app.ledgerlink.shared.ProblemException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a change that another site makes a browser ask for (CSRF). Browsers say where a request comes from and pages
 * cannot forge that; callers that are no browsers send neither header and carry no cookie by accident.
 */
@Provider
@PreMatching
class ForeignSiteFilter implements ContainerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final String publicAuthority;

    ForeignSiteFilter(@ConfigProperty(name = "ledgerlink.public-url") String publicUrl) {
        publicAuthority = URI.create(publicUrl).getRawAuthority();
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!SAFE.contains(request.getMethod()) && isForeign(request)) {
            throw new ProblemException(
                    403,
                    "foreign-site",
                    "Not allowed",
                    "This request came from another site. Open Ledgerlink itself and try again there.",
                    List.of());
        }
    }

    private boolean isForeign(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeaderString("Origin");
        if (origin == null) {
            return false;
        }
        String authority = origin.replaceFirst("^https?://", "");
        return !authority.equals(request.getHeaderString(HttpHeaders.HOST)) && !authority.equals(publicAuthority);
    }
}
