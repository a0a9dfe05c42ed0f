package dev.baton.telephony.practice;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What the edge answers a voice webhook with, as far as the practice line acts on it: streams to
 * start, a conference to join, a sentence to say, audio to play.
 *
 * @param said empty where nothing is said
 * @param played addresses of audio that is played, before anything else
 */
record Twiml(
    List<Stream> streams, Optional<Conference> conference, String said, List<String> played) {

  /**
   * @param name unique within the call
   * @param bothTracks else inbound only
   * @param statusCallback empty where nothing is to be reported
   */
  record Stream(
      String url,
      String name,
      boolean bothTracks,
      String statusCallback,
      Map<String, String> parameters) {

    Stream {
      parameters = Map.copyOf(parameters);
    }
  }

  /**
   * @param events which of them to report, such as {@code join}
   */
  record Conference(String name, boolean endsOnExit, String statusCallback, List<String> events) {}

  /**
   * @throws IOException when this is not TwiML
   */
  static Twiml parse(String xml) throws IOException {
    Element response = root(xml);
    if (!response.getTagName().equals("Response")) {
      throw new IOException("not TwiML: its root is " + response.getTagName());
    }
    var streams = new ArrayList<Stream>();
    Conference conference = null;
    var said = new StringBuilder();
    var played = new ArrayList<String>();
    for (Element verb : children(response)) {
      switch (verb.getTagName()) {
        case "Start" -> children(verb).stream().map(Twiml::stream).forEach(streams::add);
        case "Dial" -> conference = conference(verb);
        case "Play" -> played.add(verb.getTextContent().strip());
        case "Say" -> said.append(verb.getTextContent().strip());
        default -> {}
      }
    }
    return new Twiml(
        List.copyOf(streams),
        Optional.ofNullable(conference),
        said.toString(),
        List.copyOf(played));
  }

  private static Stream stream(Element verb) {
    var parameters = new HashMap<String, String>();
    for (Element parameter : children(verb)) {
      parameters.put(parameter.getAttribute("name"), parameter.getAttribute("value"));
    }
    return new Stream(
        verb.getAttribute("url"),
        verb.getAttribute("name"),
        verb.getAttribute("track").equals("both_tracks"),
        verb.getAttribute("statusCallback"),
        parameters);
  }

  private static Conference conference(Element dial) throws IOException {
    var nouns = children(dial);
    if (nouns.size() != 1 || !nouns.get(0).getTagName().equals("Conference")) {
      throw new IOException("not TwiML for this line: it dials into conferences only");
    }
    var noun = nouns.get(0);
    return new Conference(
        noun.getTextContent().strip(),
        Boolean.parseBoolean(noun.getAttribute("endConferenceOnExit")),
        noun.getAttribute("statusCallback"),
        List.of(noun.getAttribute("statusCallbackEvent").split(" ")));
  }

  private static Element root(String xml) throws IOException {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
    } catch (SAXException e) {
      throw new IOException("not TwiML: " + e.getMessage(), e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every Java has these features", e);
    }
  }

  private static List<Element> children(Element parent) {
    var elements = new ArrayList<Element>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }
}
