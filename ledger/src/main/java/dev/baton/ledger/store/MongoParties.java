package dev.baton.ledger.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import dev.baton.ledger.forgetting.Place;
import dev.baton.ledger.party.Company;
import dev.baton.ledger.party.Person;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;

/** People and companies in the database; numbers are unique. */
final class MongoParties implements Parties, Place {

  private static final String ID = "_id";
  private static final String NAME = "name";
  private static final String NUMBER = "number";
  private static final String COMPANY = "companyId";
  private static final String REGION = "region";

  private static final int MOST_SEEN = 1_000;

  private final Reach reach;
  private final LastSeen<Person> seenPeople = new LastSeen<>(MOST_SEEN);
  private final LastSeen<Company> seenCompanies = new LastSeen<>(MOST_SEEN);
  private final MongoCollection<Document> people;
  private final MongoCollection<Document> companies;

  MongoParties(Reach reach, MongoDatabase database) {
    this.reach = reach;
    people = database.getCollection(Collections.PEOPLE);
    companies = database.getCollection(Collections.COMPANIES);
  }

  @Override
  public Set<String> collections() {
    return Set.of(Collections.PEOPLE, Collections.COMPANIES);
  }

  /** A person's name and number are not part of one of their calls. */
  @Override
  public void forgetCall(String callId) {}

  @Override
  public void forgetPerson(String personId) {
    var person = people.find(new Document(ID, personId)).first();
    if (person != null) {
      String companyId = person.getString(COMPANY);
      boolean others =
          people.find(new Document(COMPANY, companyId)).into(new ArrayList<>()).size() > 1;
      if (!others) {
        companies.deleteOne(new Document(ID, companyId));
        seenCompanies.remove(companyId);
      }
      people.deleteOne(new Document(ID, personId));
    }
    seenPeople.remove(personId);
  }

  /** Their number; null where there is no such person. Blocks. */
  String number(String personId) {
    var person = people.find(new Document(ID, personId)).first();
    return person == null ? null : person.getString(NUMBER);
  }

  @Override
  public Future<Person> atNumber(String e164, String region) {
    return reach.ask(() -> atNumberNow(e164, region));
  }

  private Person atNumberNow(String e164, String region) {
    var there = people.find(new Document(NUMBER, e164)).first();
    var person = person(there != null ? there : made(e164));
    companies.updateOne(
        new Document(ID, person.companyId()),
        new Document("$setOnInsert", new Document(REGION, region)),
        new UpdateOptions().upsert(true));
    return person;
  }

  private Document made(String e164) {
    var fresh =
        new Document(ID, UUID.randomUUID().toString())
            .append(COMPANY, UUID.randomUUID().toString());
    return people.findOneAndUpdate(
        new Document(NUMBER, e164),
        new Document("$setOnInsert", fresh),
        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
  }

  @Override
  public Future<Optional<Person>> at(String e164) {
    return reach.ask(
        () ->
            Optional.ofNullable(people.find(new Document(NUMBER, e164)).first())
                .map(MongoParties::person));
  }

  @Override
  public Future<List<Person>> people(Collection<String> ids) {
    return reach.ask(
        () -> list(people, ids, MongoParties::person, Person::id, seenPeople),
        () -> seen(ids, seenPeople));
  }

  @Override
  public Future<List<Company>> companies(Collection<String> ids) {
    return reach.ask(
        () -> list(companies, ids, MongoParties::company, Company::id, seenCompanies),
        () -> seen(ids, seenCompanies));
  }

  private static <T> List<T> list(
      MongoCollection<Document> from,
      Collection<String> ids,
      Function<Document, T> record,
      Function<T, String> id,
      LastSeen<T> seen) {
    var found = new ArrayList<T>();
    from.find(new Document(ID, new Document("$in", List.copyOf(ids))))
        .forEach(document -> found.add(record.apply(document)));
    found.forEach(one -> seen.put(id.apply(one), one));
    return found;
  }

  private static <T> List<T> seen(Collection<String> ids, LastSeen<T> seen) {
    return ids.stream().map(seen::get).flatMap(Optional::stream).toList();
  }

  private static Person person(Document document) {
    return new Person(
        document.getString(ID),
        document.getString(NAME),
        document.getString(NUMBER),
        document.getString(COMPANY));
  }

  private static Company company(Document document) {
    return new Company(
        document.getString(ID), document.getString(NAME), document.getString(REGION));
  }
}
