package app.ledgerlink.shared;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The statements of the method reach the rows of all workspaces, see {@link Reach#across}: who signs in is looked up
 * before it is known where they belong, and what looks after all of them is at home in none.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface AcrossWorkspaces {}
