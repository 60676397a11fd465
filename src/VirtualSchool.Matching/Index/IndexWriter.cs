using System.Security.Cryptography;

namespace VirtualSchool.Matching;

/// <summary>Writes numbers and texts through a buffer and a checksum.</summary>
internal sealed class IndexWriter(Stream stream) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _used;

    public void Raw(byte[] bytes)
    {
        foreach (byte b in bytes)
        {
            Put(b);
        }
    }

    public void Number(int number)
    {
        uint rest = (uint)number;
        while (rest >= 0x80)
        {
            Put((byte)(rest | 0x80));
            rest >>= 7;
        }

        Put((byte)rest);
    }

    public void Text(string text)
    {
        Number(text.Length);
        foreach (char c in text)
        {
            Put((byte)c);
            Put((byte)(c >> 8));
        }
    }

    /// <summary>Writes the checksum. Nothing may follow.</summary>
    public void Finish()
    {
        Flush();
        byte[] digest = _hash.GetHashAndReset();
        stream.Write(digest, 0, digest.Length);
        stream.Flush();
    }

    public void Dispose() => _hash.Dispose();

    private void Put(byte b)
    {
        if (_used == _buffer.Length)
        {
            Flush();
        }

        _buffer[_used++] = b;
    }

    private void Flush()
    {
        _hash.AppendData(_buffer, 0, _used);
        stream.Write(_buffer, 0, _used);
        _used = 0;
    }
}
