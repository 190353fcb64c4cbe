package app.ledgerlink.shared;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.UnableToCreateStatementException;

/** What every feature is given: the clock, the wire format, the database for reads and bulk writes. */
class Beans {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Deployment deployment(@ConfigProperty(name = "ledgerlink.public-url") String publicUrl) {
        return Deployment.at(publicUrl);
    }

    @Produces
    @Singleton
    Jdbi jdbi(DataSource dataSource, RowSecurity security) {
        Jdbi jdbi = Jdbi.create(dataSource);
        jdbi.getConfig(SqlStatements.class).addCustomizer(security);
        jdbi.registerArgument(new StorableText());
        jdbi.registerRowMapper(RecordMapper.OF_RECORDS);
        // A failure is logged: never with what the statement was given.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(Beans::withoutValues);
        return jdbi;
    }

    /** A statement that could not be made tells of all that it was given. */
    private static String withoutValues(StatementException failure) {
        String what = failure instanceof UnableToCreateStatementException
                ? "A statement does not fit what it was given"
                : failure.getShortMessage();
        StatementContext context = failure.getStatementContext();
        return context == null ? what : what + " [" + context.getRawSql() + "]";
    }

    /** Every text that a statement is given, also one that was typed into a filter. */
    private static final class StorableText extends AbstractArgumentFactory<String> {

        private StorableText() {
            super(Types.VARCHAR);
        }

        @Override
        protected Argument build(String value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setString(position, Texts.storable(value));
        }
    }

    @Singleton
    static class WireFormat implements ObjectMapperCustomizer {
        @Override
        public void customize(ObjectMapper mapper) {
            mapper.configOverride(BigDecimal.class).setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING));
            mapper.setSerializationInclusion(JsonInclude.Include.NON_NULL);
            mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
            mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
            mapper.enable(com.fasterxml.jackson.core.JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
        }
    }
}
