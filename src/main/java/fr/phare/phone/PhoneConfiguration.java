package fr.phare.phone;

import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PhoneConfiguration {

    /** Neighbours from {@code phare.phone.neighbours}, such as {@code BE,LU,DE,CH,IT,ES,MC}. */
    @Bean
    PhonePolicy phonePolicy(@Value("${phare.phone.neighbours:}") Set<String> neighbours) {
        return new PhonePolicy(neighbours);
    }
}
