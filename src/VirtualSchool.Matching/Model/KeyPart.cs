namespace VirtualSchool.Matching;

/// <summary>One part of a blocking key.</summary>
public sealed class KeyPart
{
    /// <summary>Describes a part.</summary>
    /// <param name="fields">One field, or several of which any may supply the part: forename or surname, so that swapped names still meet.</param>
    /// <param name="transform">What is done to the value.</param>
    /// <param name="length">How many letters <see cref="KeyTransform.FirstLetters"/> keeps (1 to 16); 0 otherwise.</param>
    /// <exception cref="ArgumentNullException"><paramref name="fields"/> is null.</exception>
    /// <exception cref="ArgumentException">No field is named, the transform is unknown, or the length does not suit it.</exception>
    public KeyPart(IEnumerable<string> fields, KeyTransform transform, int length = 0)
    {
        Fields = Array.AsReadOnly((fields ?? throw new ArgumentNullException(nameof(fields))).ToArray());
        if (Fields.Count == 0 || Fields.Any(string.IsNullOrEmpty))
        {
            throw new ArgumentException("A key part needs a field.", nameof(fields));
        }

        if (transform < KeyTransform.Exact || transform > KeyTransform.Sound)
        {
            throw new ArgumentException("This is not a known transform.", nameof(transform));
        }

        if (transform == KeyTransform.FirstLetters ? length < 1 || length > 16 : length != 0)
        {
            throw new ArgumentException("FirstLetters needs a length of 1 to 16; other transforms take none.", nameof(length));
        }

        Transform = transform;
        Length = length;
    }

    /// <summary>The fields of which any may supply the part.</summary>
    public IReadOnlyList<string> Fields { get; }

    /// <summary>What is done to the value.</summary>
    public KeyTransform Transform { get; }

    /// <summary>Letters kept by <see cref="KeyTransform.FirstLetters"/>.</summary>
    public int Length { get; }
}
