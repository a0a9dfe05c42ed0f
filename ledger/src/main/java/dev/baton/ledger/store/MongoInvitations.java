package dev.baton.ledger.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import dev.baton.ledger.team.Invitation;
import dev.baton.ledger.team.Role;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Invitations in the database; there are never many. */
final class MongoInvitations implements Invitations {

  private static final String ID = "_id";
  private static final String ROLE = "role";
  private static final String EXPIRES_AT = "expiresAt";
  private static final String INVITED_BY = "invitedBy";
  private static final String EMAIL = "email";

  private final Reach reach;
  private final MongoCollection<Document> invitations;

  MongoInvitations(Reach reach, MongoDatabase database) {
    this.reach = reach;
    invitations = database.getCollection(Collections.INVITATIONS);
  }

  @Override
  public Future<Void> put(Invitation invitation) {
    var document =
        new Document(ID, invitation.tokenHash())
            .append(ROLE, invitation.role().name())
            .append(EXPIRES_AT, Date.from(invitation.expiresAt()))
            .append(INVITED_BY, invitation.invitedBy())
            .append(EMAIL, invitation.email());
    var one = new Document(ID, invitation.tokenHash());
    return reach.tell(
        () -> invitations.replaceOne(one, document, new ReplaceOptions().upsert(true)));
  }

  @Override
  public Future<Optional<Invitation>> take(String tokenHash) {
    return reach
        .ask(
            () ->
                Optional.ofNullable(invitations.findOneAndDelete(new Document(ID, tokenHash)))
                    .map(MongoInvitations::invitation))
        .map(taken -> taken.filter(MongoInvitations::goesOn));
  }

  @Override
  public Future<List<Invitation>> open() {
    return reach.ask(
        () -> {
          var found = new ArrayList<Invitation>();
          invitations.find().sort(new Document(ID, 1)).forEach(one -> found.add(invitation(one)));
          return found.stream().filter(MongoInvitations::goesOn).toList();
        });
  }

  @Override
  public Future<Boolean> revoke(String tokenHash) {
    return reach.ask(
        () -> invitations.deleteOne(new Document(ID, tokenHash)).getDeletedCount() == 1);
  }

  private static boolean goesOn(Invitation invitation) {
    return invitation.expiresAt().isAfter(Instant.now());
  }

  private static Invitation invitation(Document document) {
    return new Invitation(
        document.getString(ID),
        Role.valueOf(document.getString(ROLE)),
        document.getDate(EXPIRES_AT).toInstant(),
        document.getString(INVITED_BY),
        document.getString(EMAIL));
  }
}
