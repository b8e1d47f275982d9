package fr.phare;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Entry point: one process serves the product. Modules may use the same class names. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
@EnableAsync
@EnableScheduling
public class Phare {

    /** More than there are jobs; one that is not used costs nothing. */
    private static final int JOB_THREADS = 32;

    public static void main(String[] args) {
        SpringApplication.run(Phare.class, args);
    }

    /**
     * A thread for each job: one that waits, for a mail server or a lock, holds up no other. What
     * Spring Boot makes for virtual threads runs all jobs with a fixed delay on a single one.
     */
    @Bean
    ThreadPoolTaskScheduler taskScheduler() {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(JOB_THREADS);
        scheduler.setVirtualThreads(true);
        scheduler.setThreadNamePrefix("job-");
        return scheduler;
    }
}
