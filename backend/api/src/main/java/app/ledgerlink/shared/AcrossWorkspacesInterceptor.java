package app.ledgerlink.shared;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Around the transaction, whose connection is told at its begin. */
@Interceptor
@AcrossWorkspaces
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class AcrossWorkspacesInterceptor {

    @AroundInvoke
    Object across(InvocationContext invocation) throws Exception {
        Rows before = Reach.say(Rows.ALL);
        try {
            return invocation.proceed();
        } finally {
            Reach.leave(before);
        }
    }
}
