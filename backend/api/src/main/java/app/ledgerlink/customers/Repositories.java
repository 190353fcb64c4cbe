package app.ledgerlink.customers;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Rows of companies and contacts, one at a time; each is reached by its workspace and id. */
final class Repositories {

    private Repositories() {}

    @ApplicationScoped
    static class Companies implements PanacheRepositoryBase<CompanyEntity, CustomerKey> {}

    @ApplicationScoped
    static class Contacts implements PanacheRepositoryBase<ContactEntity, CustomerKey> {}
}
