package app.ledgerlink;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

final class ArchConditions {

    private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    private ArchConditions() {}

    static ArchCondition<JavaField> notBeFloatingPoint() {
        return new ArchCondition<>("not be floating point") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                if (FLOATING.contains(field.getRawType().getName())) {
                    events.add(SimpleConditionEvent.violated(field, field.getDescription() + " is floating point"));
                }
            }
        };
    }
}
