/// What a text means, as a vector: texts with a like meaning have a high cosine.
///
/// ```
/// Title --PlotText--> text --WordPieces--> ids of pieces --SentenceModel--> 384 floats of length 1
///                                                          (ONNX Runtime)   --ByteRows--> a byte each
/// ```
///
/// The model (all-MiniLM-L6-v2, quantized, English) is a resource on the class path and runs in
/// this process; nothing is fetched. This room alone touches ONNX Runtime, and Jackson for the
/// vocabulary, which comes as JSON beside the model. It is optional: whoever does not open a
/// [dev.marquee.encode.sentence.SentenceModel] never loads the native library.
@NullMarked
package dev.marquee.encode.sentence;

import org.jspecify.annotations.NullMarked;
