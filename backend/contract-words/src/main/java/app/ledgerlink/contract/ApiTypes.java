package app.ledgerlink.contract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** The product's own records and enums that operations take and answer, and what those are made of. */
final class ApiTypes {

    private final Set<TypeElement> found = new LinkedHashSet<>();

    Set<TypeElement> found() {
        return found;
    }

    void addAllOf(ExecutableElement operation) {
        add(operation.getReturnType());
        operation.getParameters().forEach(parameter -> add(parameter.asType()));
        namedBy(operation);
    }

    private void add(TypeMirror type) {
        if (type instanceof ArrayType array) {
            add(array.getComponentType());
        } else if (type instanceof DeclaredType declared) {
            declared.getTypeArguments().forEach(this::add);
            add((TypeElement) declared.asElement());
        }
    }

    void add(TypeElement type) {
        boolean ours = type.getQualifiedName().toString().startsWith("app.ledgerlink.");
        if (!ours || !found.add(type)) {
            return;
        }
        namedBy(type);
        for (RecordComponentElement component : ElementFilter.recordComponentsIn(type.getEnclosedElements())) {
            add(component.asType());
        }
        if (type.getKind() == ElementKind.CLASS) {
            ElementFilter.fieldsIn(type.getEnclosedElements()).forEach(field -> add(field.asType()));
            add(type.getSuperclass());
        }
    }

    /** Types that an annotation names, as that of an answer which a method builds by hand. */
    private void namedBy(Element element) {
        element.getAnnotationMirrors().forEach(this::namedBy);
    }

    private void namedBy(AnnotationMirror annotation) {
        annotation.getElementValues().values().forEach(value -> namedBy(value.getValue()));
    }

    private void namedBy(Object value) {
        if (value instanceof TypeMirror type) {
            add(type);
        } else if (value instanceof AnnotationMirror annotation) {
            namedBy(annotation);
        } else if (value instanceof List<?> several) {
            several.forEach(one -> namedBy(((AnnotationValue) one).getValue()));
        }
    }
}
