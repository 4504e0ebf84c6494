using System.Collections.Immutable;

namespace Tidewaiter.Reading.SecondReader;

/// <summary>Puts a model's questions together and checks its answers. Asking is the caller's: this room has no network.</summary>
public static class ModelReader
{
    /// <summary>Reads a text piece by piece. A piece that fails does not stop the others.</summary>
    /// <param name="layer">The text.</param>
    /// <param name="options">Day of publication and words.</param>
    /// <param name="grammar">What the grammar made of the same text: its modality is a ceiling.</param>
    /// <param name="model">Name of the model, for the rule of the claims.</param>
    /// <param name="ask">Asks one question; never throws for what an endpoint does.</param>
    /// <param name="cancellation">Looked at between pieces, and handed to <paramref name="ask"/>.</param>
    public static async Task<SecondReading> ReadAsync(TextLayer layer, ReadingOptions options, TextReading grammar, string model, Func<ModelQuestion, CancellationToken, Task<ModelReply>> ask, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(layer);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(grammar);
        ArgumentNullException.ThrowIfNull(ask);
        var text = new CheckedText(layer, options, grammar, cancellation);
        var findings = new Findings(text, "second-reader/" + model);
        var pieces = ModelPrompt.Pieces(layer.Text);
        foreach (var piece in pieces.Take(ModelPrompt.MostPieces))
        {
            cancellation.ThrowIfCancellationRequested();
            var reply = await ask(ModelPrompt.Question(layer.Text[piece.Start..piece.End], options.Published), cancellation).ConfigureAwait(false);
            findings.Take(piece, reply);
        }

        if (pieces.Length > ModelPrompt.MostPieces)
        {
            findings.Fail((pieces[ModelPrompt.MostPieces].Start, layer.Text.Length), $"The text has {pieces.Length} pieces; {ModelPrompt.MostPieces} are asked about.");
        }

        return findings.Close();
    }

    private sealed class Findings(CheckedText text, string rule)
    {
        private readonly ClaimVerifier _verifier = new(text, rule);
        private readonly List<Claim> _claims = [];
        private readonly HashSet<ClaimId> _ids = [];
        private readonly ImmutableArray<Rejection>.Builder _rejections = ImmutableArray.CreateBuilder<Rejection>();
        private readonly ImmutableArray<Correction>.Builder _corrections = ImmutableArray.CreateBuilder<Correction>();
        private readonly ImmutableArray<PieceFailure>.Builder _failures = ImmutableArray.CreateBuilder<PieceFailure>();

        public void Take((int Start, int End) piece, ModelReply reply)
        {
            var answer = reply.Content is { } content ? ModelAnswer.Read(content) : null;
            if ((reply.Fault ?? answer?.Fault) is { } fault)
            {
                Fail(piece, fault);
                return;
            }

            _rejections.AddRange(answer!.Rejections);
            foreach (var proposed in answer.Claims)
            {
                var corrections = new List<string>();
                if (_verifier.Check(proposed, piece, corrections, out var reason) is not { } claim)
                {
                    _rejections.Add(new Rejection(proposed.Quote ?? "", reason!));
                    continue;
                }

                if (!_ids.Add(claim.Id)) continue;
                _claims.Add(claim);
                _corrections.AddRange(corrections.Select(correction => new Correction(claim.Id, correction)));
            }
        }

        public void Fail((int Start, int End) piece, string reason) => _failures.Add(new PieceFailure(text.Layer.SpanOf(piece.Start, piece.End), reason));

        public SecondReading Close() => new([.. _claims.OrderBy(static claim => claim.Span.Start).ThenBy(static claim => claim.Span.End)], _rejections.ToImmutable(), _corrections.ToImmutable(), _failures.ToImmutable());
    }
}
