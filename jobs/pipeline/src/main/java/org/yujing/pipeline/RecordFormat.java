package org.yujing.pipeline;

import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.reader.SimpleStreamFormat;
import org.apache.flink.connector.file.src.reader.StreamFormat;
import org.apache.flink.core.fs.FSDataInputStream;
import org.yujing.signal.RawRecord;
import org.yujing.signal.RecordReader;
import org.yujing.signal.Source;

/** Reads the records of one source's file; Flink opens and unpacks it. */
final class RecordFormat extends SimpleStreamFormat<RawRecord> {
  private static final long serialVersionUID = 1;

  private final Source source;

  RecordFormat(Source source) {
    this.source = source;
  }

  @Override
  public StreamFormat.Reader<RawRecord> createReader(Configuration config, FSDataInputStream stream)
      throws IOException {
    RecordReader records = new RecordReader(source, stream);
    return new StreamFormat.Reader<>() {
      @Override
      public RawRecord read() throws IOException {
        return records.next();
      }

      @Override
      public void close() throws IOException {
        records.close();
      }
    };
  }

  @Override
  public TypeInformation<RawRecord> getProducedType() {
    return RawRecordWire.TYPE;
  }
}
