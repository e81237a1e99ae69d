package transfer

import "quarterdeck/model"

// otherTongues is what columns are called in German, French and Spanish, with and without their accents.
func otherTongues() map[string][]string {
	return map[string][]string{
		"title": {
			"titel", "bezeichnung", "initiativen", "vorhaben", "aufgabe", "titre", "nom", "intitulé", "intitule", "tâche", "tache",
			"título", "titulo", "nombre", "iniciativa", "tarea",
		},
		"status": {"zustand", "stand", "statut", "état", "etat", "estado", "situación", "situacion"},
		"owner": {
			"verantwortlich", "verantwortliche", "verantwortlicher", "verantwortung", "zuständig", "zustaendig", "bearbeiter",
			"propriétaire", "proprietaire", "responsable", "pilote", "assigné à", "assigne a", "propietario", "asignado a",
		},
		"team":    {"bereich", "abteilung", "gruppe", "équipe", "equipe", "equipo", "área"},
		"horizon": {"horizont", "spalte", "colonne", "columna"},
		"start": {
			"beginn", "anfang", "startdatum", "von", "début", "debut", "date de début", "date de debut", "inicio", "fecha de inicio",
		},
		"target": {
			"fällig", "faellig", "fällig am", "fälligkeit", "fälligkeitsdatum", "zieldatum", "termin", "enddatum", "ende", "bis",
			"échéance", "echeance", "date d'échéance", "date d'echeance", "date limite", "date de fin", "fin",
			"fecha límite", "fecha limite", "vencimiento", "fecha de vencimiento", "fecha de entrega", "fecha objetivo", "fecha de fin",
		},
		"timeframe": {"quartal", "zeitraum", "meilenstein", "trimestre", "jalon", "période", "periode", "hito", "periodo"},
		"estimate":  {"aufwand", "charge", "esfuerzo"},
		"tags": {
			"schlagworte", "schlagwörter", "etiketten", "kategorie", "étiquettes", "etiquettes", "catégorie", "etiquetas",
			"categoría", "categoria",
		},
		"outcome": {
			"beschreibung", "notizen", "bemerkungen", "ergebnis", "remarques", "commentaires", "résultat", "descripción",
			"descripcion", "notas", "resultado",
		},
		"closed": {"erledigt am", "abgeschlossen am", "terminé le", "termine le", "completado el", "cerrado el"},
		"key":    {"schlüssel", "nummer", "nr", "numéro", "numero", "número", "clé", "clave"},
	}
}

// otherWords is what the states of an initiative are called there.
func otherWords() map[model.Status][]string {
	return map[model.Status][]string{
		model.ToDo: {
			"offen", "geplant", "zu tun", "neu", "nicht begonnen", "à faire", "a faire", "prévu", "planifié", "nouveau", "ouvert",
			"pendiente", "por hacer", "planificado", "nuevo", "abierto",
		},
		model.OnTrack: {
			"in arbeit", "in bearbeitung", "laufend", "läuft", "im plan", "en cours", "en bonne voie", "en curso", "en progreso",
			"en marcha",
		},
		model.AtRisk: {
			"gefährdet", "verzögert", "blockiert", "kritisch", "à risque", "a risque", "bloqué", "retardé", "en riesgo", "bloqueado",
		},
		model.OffTrack: {"überfällig", "verspätet", "en retard", "atrasado", "retrasado"},
		model.Done: {
			"erledigt", "fertig", "abgeschlossen", "umgesetzt", "terminé", "termine", "fait", "achevé", "livré", "hecho", "completado",
			"terminado", "finalizado", "cerrado",
		},
		model.Parked:  {"pausiert", "zurückgestellt", "en pause", "suspendu", "reporté", "en pausa", "en espera", "aplazado"},
		model.Dropped: {"abgebrochen", "verworfen", "gestrichen", "annulé", "abandonné", "cancelado", "descartado"},
	}
}
