package dev.baton.transcription.format;

import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import org.gagravarr.ogg.OggPacketReader;

/** Opus in an Ogg file: the container by VorbisJava, the sound by Concentus. */
final class OpusFile extends PackedFile {

  /** Opus decodes at this rate as well as at any other. */
  private static final int RATE = 16_000;

  private static final int GRANULES_PER_SAMPLE = 3;
  private static final int LONGEST_PACKET = RATE * 120 / 1_000;

  private org.gagravarr.opus.OpusFile packets;
  private OpusDecoder decoder;
  private int channels;
  private int toSkip;

  private OpusFile(Path file) throws AudioFileException {
    super(file, "Ogg Opus");
  }

  static AudioFile open(Path file) throws AudioFileException {
    return new OpusFile(file).begun();
  }

  @Override
  int rate() {
    return RATE;
  }

  @Override
  short[][] decode(InputStream in) throws IOException, OpusException {
    if (packets == null) {
      begin(in);
    }
    var packet = packets.getNextAudioPacket();
    if (packet == null) {
      return null;
    }
    var interleaved = new short[LONGEST_PACKET * channels];
    byte[] data = packet.getData();
    int count = decoder.decode(data, 0, data.length, interleaved, 0, LONGEST_PACKET, false);
    var samples = new short[channels][count];
    for (int i = 0; i < count; i++) {
      for (int channel = 0; channel < channels; channel++) {
        samples[channel][i] = interleaved[i * channels + channel];
      }
    }
    return withoutSkipped(samples);
  }

  private void begin(InputStream in) throws IOException, OpusException {
    try {
      packets = new org.gagravarr.opus.OpusFile(new OggPacketReader(in));
    } catch (IllegalArgumentException e) {
      throw wrong("an Ogg file without Opus; Baton reads WAV, FLAC, Ogg Opus and MP3");
    }
    channels = packets.getInfo().getNumChannels();
    if (channels < 1 || channels > 2 || packets.getInfo().getChannelMappingFamily() != 0) {
      throw wrong(channels + " channels; Baton reads one or two");
    }
    toSkip = packets.getInfo().getPreSkip() / GRANULES_PER_SAMPLE;
    decoder = new OpusDecoder(RATE, channels);
  }

  private short[][] withoutSkipped(short[][] samples) {
    int skipped = Math.min(toSkip, samples[0].length);
    toSkip -= skipped;
    for (int channel = 0; channel < samples.length; channel++) {
      samples[channel] = Arrays.copyOfRange(samples[channel], skipped, samples[channel].length);
    }
    return samples;
  }
}
