namespace VirtualSchool.Matching;

/// <summary>
/// A text made ready to be compared with many others: its characters are decoded and counted once. Comparing two prepared texts
/// gives the same figures as <see cref="Similarity"/> and skips, by <see cref="LetterSignature"/>, pairs that cannot reach a bound.
/// </summary>
public sealed class PreparedText
{
    private readonly string _text;
    private readonly bool _numbered;
    private readonly LetterSignature _signature;
#if NET
    private readonly ShortText _short;
    private readonly bool _isShort;
#endif

    /// <summary>Prepares a text.</summary>
    /// <param name="text">Any text.</param>
    public PreparedText(ReadOnlySpan<char> text)
    {
        _text = text.ToString();
        _numbered = NumberedTexts.AreNeededFor(text);
        _signature = new LetterSignature(text);
#if NET
        _isShort = text.Length <= ShortText.MostLength && !_numbered;
        if (_isShort)
        {
            _short = new ShortText(text);
        }
#endif
    }

    /// <summary>The counts of the text's characters.</summary>
    public LetterSignature Signature => _signature;

    /// <summary>As <see cref="Similarity.JaroWinkler(ReadOnlySpan{char}, ReadOnlySpan{char})"/>.</summary>
    /// <param name="other">The other text.</param>
    /// <returns>A number from 0 to 1.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public double JaroWinkler(PreparedText other) => Score(other, 0);

    /// <summary>As <see cref="Similarity.JaroWinkler(ReadOnlySpan{char}, ReadOnlySpan{char}, double)"/>.</summary>
    /// <param name="other">The other text.</param>
    /// <param name="least">The least score that matters.</param>
    /// <returns>The score when it is at least <paramref name="least"/>, otherwise 0.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public double JaroWinkler(PreparedText other, double least)
    {
        if (other is null)
        {
            throw new ArgumentNullException(nameof(other));
        }

        if (LetterSignature.MostJaroWinkler(_signature, other._signature) < least)
        {
            return 0;
        }

        double score = Score(other, least);
        return score >= least ? score : 0;
    }

    /// <summary>The text's length; never the text, which may be somebody's name.</summary>
    /// <returns>For example <c>PreparedText (7 characters)</c>.</returns>
    public override string ToString() => $"PreparedText ({_signature.Length} characters)";

    private double Score(PreparedText other, double least)
    {
        if (other is null)
        {
            throw new ArgumentNullException(nameof(other));
        }

#if NET
        if (_isShort && other._isShort)
        {
            return JaroMatching.ScoreOfShort(_short, other._short, Similarity.WinklerScale, least);
        }
#endif

        return _numbered || other._numbered
            ? JaroMatching.Score(_text.AsSpan(), other._text.AsSpan(), Similarity.WinklerScale, least)
            : JaroMatching.ScoreOfUnits(_text.AsSpan(), other._text.AsSpan(), Similarity.WinklerScale, least);
    }
}
