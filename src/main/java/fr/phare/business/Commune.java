package fr.phare.business;

import java.util.List;

/**
 * A commune, or an arrondissement of Paris, Lyon or Marseille.
 *
 * @param code of INSEE, such as {@code 59350}
 * @param department code, such as {@code 59}, {@code 2A} or {@code 974}
 * @param postcodes none for territories without a postman
 */
public record Commune(
        String code,
        String name,
        String department,
        String departmentName,
        List<String> postcodes) {

    public Commune {
        postcodes = List.copyOf(postcodes);
    }
}
