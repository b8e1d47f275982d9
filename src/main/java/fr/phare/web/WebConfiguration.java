package fr.phare.web;

import fr.phare.access.RouteGuard;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    MessageSource messageSource() {
        return MessageFiles.source();
    }

    @Bean
    FilterRegistrationBean<ErrorStatus> errorStatus() {
        return ErrorStatus.first();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> floods(RateLimits limits) {
        return server -> server.addContextValves(new FloodValve(limits));
    }

    @Bean
    WebMvcConfigurer mvc(RouteGuard guard, PageArgument pages) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(guard);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(pages);
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler(Assets.PREFIX + "*/**")
                        .addResourceLocations(
                                "classpath:/static/", "classpath:/" + Assets.HTMX_DIRECTORY)
                        .setCacheControl(
                                CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                        .resourceChain(false)
                        .addResolver(new HashedAssetResolver());
            }
        };
    }
}
