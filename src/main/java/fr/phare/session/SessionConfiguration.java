package fr.phare.session;

import fr.phare.access.Viewer;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Spring Session without its Boot starter: explicit beans over our own two tables. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    static final String COOKIE = "phare_session";

    @Bean
    JdbcIndexedSessionRepository sessionTable(
            JdbcOperations jdbc,
            PlatformTransactionManager transactions,
            @Value("${phare.session.idle}") Duration idle) {
        TransactionTemplate apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        JdbcIndexedSessionRepository table =
                new JdbcIndexedSessionRepository(jdbc, new SessionTransactions(apart));
        table.setTableName("session.spring_session");
        table.setDefaultMaxInactiveInterval(idle);
        table.setConversionService(SessionContent.conversions());
        table.setIndexResolver(SessionConfiguration::owner);
        new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(table);
        return table;
    }

    private static Map<String, String> owner(Session session) {
        Viewer viewer = session.getAttribute(SessionContent.VIEWER);
        return viewer == null
                ? Map.of()
                : Map.of(
                        FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                        viewer.account().toString());
    }

    /** Before every other filter, so that all of them see our sessions. */
    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<?>> sessionFilter(
            JdbcIndexedSessionRepository table, Clock clock, ApplicationEventPublisher events) {
        FilterRegistrationBean<SessionRepositoryFilter<?>> registration =
                new FilterRegistrationBean<>(filter(new StoredSessions<>(table, clock, events)));
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        registration.setDispatcherTypes(
                DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
        return registration;
    }

    private static <S extends Session> SessionRepositoryFilter<?> filter(StoredSessions<S> table) {
        CookieHttpSessionIdResolver ids = new CookieHttpSessionIdResolver();
        ids.setCookieSerializer(cookie());
        SessionRepositoryFilter<StoredSession<S>> filter = new SessionRepositoryFilter<>(table);
        filter.setHttpSessionIdResolver(new SessionIds(ids));
        return filter;
    }

    /** HttpOnly, and Secure wherever the request came over https. */
    private static DefaultCookieSerializer cookie() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(COOKIE);
        cookie.setCookiePath("/");
        cookie.setSameSite("Lax");
        return cookie;
    }
}
