package fr.phare;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Entry point: one process serves the product. */
@SpringBootApplication
public class Phare {

    public static void main(String[] args) {
        SpringApplication.run(Phare.class, args);
    }
}
